using Softswitch.Domain.Devices;
using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Reach;

/// <summary>What is switched by hand, with those devices alone that are there. The fields are those of <see cref="ReachOverrides"/>.</summary>
public sealed record ReachOverridesModel(
    string? Status,
    DateTimeOffset? StatusUntil,
    ImmutableArray<ChannelName>? Devices,
    DateTimeOffset? DevicesUntil,
    bool IsRoaming,
    bool DoNotDisturb,
    Destination? ForwardAlways,
    Destination? ForwardBusy,
    Destination? ForwardNoAnswer,
    int? NoAnswerAfter)
{
    /// <summary>Of overrides without errors.</summary>
    public static ReachOverridesModel Of(ReachOverrides overrides, ReachFacts facts) => new(
        overrides.Status?.Status,
        overrides.Status?.Until,
        facts.DevicesOf(overrides.Devices?.Channels) is { IsEmpty: false } devices ? devices : null,
        overrides.Devices?.Until,
        overrides.IsRoaming,
        overrides.DoNotDisturb,
        DestinationOf(overrides.PhoneForward?.Always),
        DestinationOf(overrides.PhoneForward?.Busy),
        DestinationOf(overrides.PhoneForward?.NoAnswer),
        overrides.PhoneForward?.NoAnswerAfter);

    /// <summary>The status set by hand, unless it has ended.</summary>
    public string? StatusAt(DateTimeOffset now) => StatusUntil is { } until && until <= now ? null : Status;

    /// <summary>The devices set by hand, unless that has ended.</summary>
    public ImmutableArray<ChannelName>? DevicesAt(DateTimeOffset now) => DevicesUntil is { } until && until <= now ? null : Devices;

    private static Destination? DestinationOf(string? text) => Destination.TryParse(text, out var destination) ? destination : null;
}
