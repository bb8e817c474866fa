using Softswitch.Domain.Users;

namespace Softswitch.Domain.Reach;

/// <summary>What a user has switched by hand, or a phone for him (SPEC P3), against what the matrix would say.</summary>
/// <param name="UserId">Whose they are.</param>
/// <param name="Status">Instead of the one of the time.</param>
/// <param name="Devices">Instead of those of the profile, unless that lets none ring.</param>
/// <param name="IsRoaming">The user is in a network abroad; means nothing without a status for that.</param>
/// <param name="DoNotDisturb">The key for it is on; goes before any other status.</param>
/// <param name="PhoneForward">Set on the phone; goes before everything.</param>
public sealed record ReachOverrides(
    UserId UserId,
    ReachStatusOverride? Status = null,
    ReachDevicesOverride? Devices = null,
    bool IsRoaming = false,
    bool DoNotDisturb = false,
    PhoneForwardConfig? PhoneForward = null);
