using System.ComponentModel;
using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record ReachDecisionItem
{
    public required string Status { get; init; }

    public required string CallClass { get; init; }

    public required string Profile { get; init; }

    [Description("Null for off, as are the other two")]
    public required string? ForwardAlways { get; init; }

    public required string? ForwardBusy { get; init; }

    public required string? ForwardNoAnswer { get; init; }

    [Description("When none of the channels is registered; null to do as when nobody answers")]
    public required string? ForwardUnreachable { get; init; }

    [Description("Whoever answers outside has to accept the call by key")]
    public required bool ConfirmsForwards { get; init; }

    [Description("Seconds")]
    public required int NoAnswerAfter { get; init; }

    public required ReachShownNumber ShownNumber { get; init; }

    [Description("Names of the channels that ring; empty for none, null for all")]
    public required IReadOnlyList<string>? Devices { get; init; }

    [Description("What the caller is shown when the user calls back; null for the number the user has anyway")]
    public required string? CallerId { get; init; }

    public required string? AssistantGroup { get; init; }

    public required bool AnalysesCalls { get; init; }

    public required ReachAvailability Availability { get; init; }

    public required string? Message { get; init; }

    [Description("In the order the rules were asked")]
    public required IReadOnlyList<ReachReasonItem> Reasons { get; init; }

    public static ReachDecisionItem Of(ReachDecision decision) => new()
    {
        Status = decision.Status,
        CallClass = decision.CallClass,
        Profile = decision.Profile,
        ForwardAlways = decision.ForwardAlways?.Value,
        ForwardBusy = decision.ForwardBusy?.Value,
        ForwardNoAnswer = decision.ForwardNoAnswer?.Value,
        ForwardUnreachable = decision.ForwardUnreachable?.Value,
        ConfirmsForwards = decision.ConfirmsForwards,
        NoAnswerAfter = decision.NoAnswerAfter,
        ShownNumber = decision.ShownNumber,
        Devices = decision.Devices is { } devices ? [.. devices.Select(device => device.Value)] : null,
        CallerId = decision.CallerId?.Value,
        AssistantGroup = decision.AssistantGroup,
        AnalysesCalls = decision.AnalysesCalls,
        Availability = decision.Availability,
        Message = decision.Message,
        Reasons = [.. decision.Reasons.Select(reason => new ReachReasonItem { Rule = reason.Rule, Name = reason.Name, Value = reason.Value })],
    };
}
