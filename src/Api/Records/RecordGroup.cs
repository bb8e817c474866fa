using System.ComponentModel;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Records;

internal sealed record RecordGroup
{
    public required CdrDirection Direction { get; init; }

    public required string Verdict { get; init; }

    public required long Calls { get; init; }

    public required long Answered { get; init; }

    [Description("Whole seconds of talk together")]
    public required long TalkSeconds { get; init; }

    public static RecordGroup Of(CdrGroup group) => new()
    {
        Direction = group.Direction,
        Verdict = group.Verdict,
        Calls = group.Calls,
        Answered = group.Answered,
        TalkSeconds = group.Talked / 1000,
    };
}
