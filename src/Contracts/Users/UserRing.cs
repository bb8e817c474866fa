using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Users;

/// <param name="User">Who is called; null when there is no such user.</param>
/// <param name="Refusal">Why no device can ring; null when <paramref name="Targets"/> has some.</param>
public sealed record UserRing(Party? User, ImmutableArray<DeviceTarget> Targets, CallVerdict? Refusal);
