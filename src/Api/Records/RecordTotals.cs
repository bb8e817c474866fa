using System.ComponentModel;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Records;

internal sealed record RecordTotals
{
    public required long Calls { get; init; }

    public required long Answered { get; init; }

    [Description("Whole seconds of talk together")]
    public required long TalkSeconds { get; init; }

    [Description("False when there were more calls than are counted in one go: then only the newest 2000000 are in it. Ask for a shorter period")]
    public required bool Complete { get; init; }

    [Description("One for every direction and verdict that occurs")]
    public required IReadOnlyList<RecordGroup> Groups { get; init; }

    public static RecordTotals Of(CdrTotals totals) => new()
    {
        Calls = totals.Calls,
        Answered = totals.Answered,
        TalkSeconds = totals.Talked / 1000,
        Complete = totals.IsComplete,
        Groups = [.. totals.Groups.Select(RecordGroup.Of)],
    };
}
