using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Extensions;

/// <param name="Destination">Who is called; null when the number leads nowhere.</param>
/// <param name="Refusal">Why the call cannot be offered; null when it can.</param>
public sealed record ExtensionRoute(Party? Destination, ImmutableArray<DeviceTarget> Targets, CallVerdict? Refusal);
