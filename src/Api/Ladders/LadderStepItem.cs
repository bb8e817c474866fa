using System.ComponentModel;
using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Calls;

namespace Softswitch.Api.Ladders;

internal sealed record LadderStepItem
{
    public required DateTimeOffset At { get; init; }

    [Description("Of the event; a command has that of the event it answered")]
    public required long Number { get; init; }

    public required LadderStepKind Kind { get; init; }

    [Description("Such as Offered, Progress, Refuse; Collected for what the call decided by itself")]
    public required string Name { get; init; }

    [Description("0 is the caller's; null when it is about no leg")]
    public required int? Leg { get; init; }

    [Description("SIP status")]
    public required int? Status { get; init; }

    [Description("What else says why, such as the number dialled or the verdict")]
    public required string Detail { get; init; }

    [Description("Where the call was before; null for a command")]
    public required CallPhase? From { get; init; }

    [Description("Where the call was after; null for a command")]
    public required CallPhase? To { get; init; }

    public static LadderStepItem Of(LadderStep step) => new()
    {
        At = step.At,
        Number = step.Number,
        Kind = step.Kind,
        Name = step.Name,
        Leg = step.Leg?.Value,
        Status = step.Status,
        Detail = step.Detail,
        From = step.From,
        To = step.To,
    };
}
