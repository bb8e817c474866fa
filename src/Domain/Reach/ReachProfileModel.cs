using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Reach;

/// <summary>A valid profile with all that it inherits filled in.</summary>
/// <param name="CallerId">Null for the number the user has anyway.</param>
/// <param name="ForwardAlways">Null for off, as are the other two.</param>
/// <param name="NoAnswerAfter">Seconds.</param>
/// <param name="Devices">Null for all; empty for none.</param>
/// <param name="AssistantGroup">Null for none.</param>
/// <param name="ForwardUnreachable">Null to do as without an answer.</param>
/// <param name="ConfirmsForwards">Whoever answers outside has to accept the call.</param>
public sealed record ReachProfileModel(
    string Name,
    E164? CallerId = null,
    Destination? ForwardAlways = null,
    Destination? ForwardBusy = null,
    Destination? ForwardNoAnswer = null,
    int NoAnswerAfter = ReachDefaults.NoAnswerAfter,
    ReachShownNumber ShownNumber = ReachShownNumber.Own,
    ImmutableArray<ChannelName>? Devices = null,
    string? AssistantGroup = null,
    bool AnalysesCalls = false,
    Destination? ForwardUnreachable = null,
    bool ConfirmsForwards = false)
{
    /// <summary>Of a profile without errors.</summary>
    /// <param name="own">What the profile says itself.</param>
    /// <param name="standard">What the default profile says; may be the same.</param>
    /// <param name="facts">What there is today.</param>
    public static ReachProfileModel Of(ReachProfileConfig own, ReachProfileConfig standard, ReachFacts facts) => new(
        own.Name,
        facts.NumberOf(own.CallerId ?? standard.CallerId),
        DestinationOf(own.ForwardAlways ?? standard.ForwardAlways),
        DestinationOf(own.ForwardBusy ?? standard.ForwardBusy),
        DestinationOf(own.ForwardNoAnswer ?? standard.ForwardNoAnswer),
        own.NoAnswerAfter ?? standard.NoAnswerAfter ?? ReachDefaults.NoAnswerAfter,
        own.ShownNumber ?? standard.ShownNumber ?? ReachShownNumber.Own,
        facts.DevicesOf((own.Devices ?? standard.Devices)?.Channels),
        (own.AssistantGroup ?? standard.AssistantGroup) is { Length: > 0 } group ? group : null,
        own.AnalysesCalls ?? standard.AnalysesCalls ?? false,
        DestinationOf(own.ForwardUnreachable ?? standard.ForwardUnreachable),
        own.ConfirmsForwards ?? standard.ConfirmsForwards ?? false);

    private static Destination? DestinationOf(ReachForwardConfig? forward) =>
        Destination.TryParse(forward?.To, out var destination) ? destination : null;
}
