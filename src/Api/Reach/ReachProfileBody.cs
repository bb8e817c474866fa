using System.ComponentModel;
using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record ReachProfileBody
{
    [Description("1 to 50 characters")]
    public required string Name { get; init; }

    [Description("'#' and six hex digits")]
    public string? Colour { get; init; }

    [Description("A DID of the tenant; empty for the number the user has anyway; null to inherit")]
    public string? CallerId { get; init; }

    [Description("No device rings; null to inherit")]
    public ReachForwardBody? ForwardAlways { get; init; }

    [Description("When the user talks, and when no device may ring; null to inherit")]
    public ReachForwardBody? ForwardBusy { get; init; }

    [Description("When nobody answers; null to inherit")]
    public ReachForwardBody? ForwardNoAnswer { get; init; }

    [Description("5 to 120 seconds; null to inherit, 20 where Standard has none")]
    public int? NoAnswerAfter { get; init; }

    [Description("What a call shows that is forwarded to outside; null to inherit, Own where Standard has none")]
    public ReachShownNumber? ShownNumber { get; init; }

    [Description("Null to inherit, all where Standard has none")]
    public ReachDevicesBody? Devices { get; init; }

    [Description("The privacy group whose members ring in place of the user, which has to name them; empty for none; null to inherit")]
    public string? AssistantGroup { get; init; }

    [Description("The analysis of a call begins with it; null to inherit, false where Standard has none")]
    public bool? AnalysesCalls { get; init; }

    [Description("When none of the channels is registered; null to inherit, as when nobody answers where Standard has none and where it is off")]
    public ReachForwardBody? ForwardUnreachable { get; init; }

    [Description("Whoever answers outside has to accept the call by key; null to inherit, false where Standard has none")]
    public bool? ConfirmsForwards { get; init; }

    public static ReachProfileBody Of(ReachProfileConfig profile) => new()
    {
        Name = profile.Name,
        Colour = profile.Colour,
        CallerId = profile.CallerId,
        ForwardAlways = ReachForwardBody.Of(profile.ForwardAlways),
        ForwardBusy = ReachForwardBody.Of(profile.ForwardBusy),
        ForwardNoAnswer = ReachForwardBody.Of(profile.ForwardNoAnswer),
        NoAnswerAfter = profile.NoAnswerAfter,
        ShownNumber = profile.ShownNumber,
        Devices = profile.Devices is { } devices ? new ReachDevicesBody { Channels = devices.Channels } : null,
        AssistantGroup = profile.AssistantGroup,
        AnalysesCalls = profile.AnalysesCalls,
        ForwardUnreachable = ReachForwardBody.Of(profile.ForwardUnreachable),
        ConfirmsForwards = profile.ConfirmsForwards,
    };

    public ReachProfileConfig ToConfig() => new(
        Name, Colour, CallerId, ForwardAlways?.ToConfig(), ForwardBusy?.ToConfig(), ForwardNoAnswer?.ToConfig(), NoAnswerAfter, ShownNumber,
        Devices is null ? null : new ReachDevicesConfig(Devices.Channels?.ToImmutableArray()), AssistantGroup, AnalysesCalls,
        ForwardUnreachable?.ToConfig(), ConfirmsForwards);
}
