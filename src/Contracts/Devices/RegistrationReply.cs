using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Contracts.Devices;

/// <param name="Bindings">What is registered now; empty unless accepted.</param>
/// <param name="MinExpires">For <see cref="RegistrationVerdict.IntervalTooBrief"/>.</param>
/// <param name="Now">The time the expiries are counted from.</param>
public sealed record RegistrationReply(
    RegistrationVerdict Verdict, ImmutableArray<Binding> Bindings, TimeSpan MinExpires, DateTimeOffset Now);
