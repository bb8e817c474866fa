using System.ComponentModel;
using Softswitch.Contracts.Ladders;

namespace Softswitch.Api.Ladders;

internal sealed record LadderItem
{
    [Description("Id of the call")]
    public required string Call { get; init; }

    [Description("There is more than is shown, or a gateway did not answer")]
    public required bool IsCut { get; init; }

    [Description("The SIP messages of all legs, the oldest first; empty when no gateway remembers the call any more")]
    public required IReadOnlyList<LadderMessageItem> Messages { get; init; }

    [Description("What the gateway told the call and what the call had done, the oldest first")]
    public required IReadOnlyList<LadderStepItem> Steps { get; init; }

    public static LadderItem Of(string call, CallLadder ladder) => new()
    {
        Call = call,
        IsCut = ladder.IsCut,
        Messages = [.. ladder.Messages.Select(LadderMessageItem.Of)],
        Steps = [.. ladder.Steps.Select(LadderStepItem.Of)],
    };
}
