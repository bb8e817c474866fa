using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Reach;

/// <summary>What becomes of a call of a user, and why.</summary>
/// <param name="Status">The name of the one that holds.</param>
/// <param name="CallClass">The name of the one the other side is in.</param>
/// <param name="Profile">The name of the one chosen.</param>
/// <param name="ForwardAlways">No device rings; null for off, as are the other two.</param>
/// <param name="ForwardBusy">When the user talks, and when no device may ring.</param>
/// <param name="ForwardNoAnswer">When nobody has answered after <paramref name="NoAnswerAfter"/>.</param>
/// <param name="NoAnswerAfter">Seconds.</param>
/// <param name="ShownNumber">What a call shows that is forwarded to outside.</param>
/// <param name="Devices">The channels that ring; null for all, empty for none.</param>
/// <param name="CallerId">What the other side is shown when the user calls it; null for the number the user has anyway.</param>
/// <param name="AssistantGroup">Who rings for the user; null for nobody.</param>
/// <param name="AnalysesCalls">The analysis of the call begins with it.</param>
/// <param name="Availability">What others are shown of the user.</param>
/// <param name="Message">What others are told; null for nothing.</param>
/// <param name="IsBlocked">The caller does not get through, but in a group.</param>
/// <param name="Reasons">In the order the rules were asked.</param>
public sealed record ReachDecision(
    string Status,
    string CallClass,
    string Profile,
    Destination? ForwardAlways,
    Destination? ForwardBusy,
    Destination? ForwardNoAnswer,
    int NoAnswerAfter,
    ReachShownNumber ShownNumber,
    ImmutableArray<ChannelName>? Devices,
    E164? CallerId,
    string? AssistantGroup,
    bool AnalysesCalls,
    ReachAvailability Availability,
    string? Message,
    ImmutableArray<ReachReason> Reasons,
    bool IsBlocked = false)
{
    /// <summary>When none of the channels is registered; null to do as without an answer.</summary>
    public Destination? ForwardUnreachable { get; init; }

    /// <summary>Whoever answers outside has to accept the call.</summary>
    public bool ConfirmsForwards { get; init; }

    /// <summary>The user is as busy.</summary>
    public bool RingsNobody => Devices is { IsEmpty: true };
}
