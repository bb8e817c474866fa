using Softswitch.Domain.Routing;
using Softswitch.Domain.Services;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Calls;

/// <summary>What the routing of a call came to: devices to ring, or a refusal.</summary>
/// <param name="Caller">The caller as the called side may see it.</param>
/// <param name="Destination">Who is called; null when the number leads nowhere.</param>
/// <param name="Targets">The devices to ring at the same time; empty when refused or when carriers alone are to take the call.</param>
/// <param name="Refusal">Why the call cannot be offered; null when it can.</param>
/// <param name="Trunks">The trunks to try one after the other, when carriers are to take the call, for each number that is to ring.</param>
/// <param name="Reasons">Why a call to outside may be made, or may not; absent for other calls.</param>
/// <param name="SecuresMedia">Nobody is reached but with SRTP: the caller's channel must have its media encrypted.</param>
/// <param name="Service">What the platform itself answers the call with; null when somebody else is called.</param>
/// <param name="Cursor">Where it stands on its way; null when nothing leads it on.</param>
/// <param name="Way">What led it here, since it was last led on.</param>
/// <param name="Alert">What kind of call the devices ring for.</param>
/// <param name="Confirmation">Who answers for a carrier has to accept the call; null when he need not.</param>
public sealed record Route(
    Party Caller,
    Party? Destination,
    ImmutableArray<DeviceTarget> Targets,
    CallVerdict? Refusal,
    ImmutableArray<TrunkTarget> Trunks = default,
    ImmutableArray<OutboundReason> Reasons = default,
    bool SecuresMedia = false,
    CallService? Service = null,
    RouteCursor? Cursor = null,
    ImmutableArray<RouteReason> Way = default,
    RingAlert Alert = RingAlert.Internal,
    CallConfirmation? Confirmation = null)
{
    public ImmutableArray<TrunkTarget> Trunks { get; init; } = Trunks.IsDefault ? [] : Trunks;

    public ImmutableArray<OutboundReason> Reasons { get; init; } = Reasons.IsDefault ? [] : Reasons;

    public ImmutableArray<RouteReason> Way { get; init; } = Way.IsDefault ? [] : Way;

    public static Route Refused(Party caller, Party? destination, CallVerdict verdict) => new(caller, destination, [], verdict);
}
