namespace Softswitch.Domain.Devices.Registrations;

/// <param name="Bindings">What is registered now.</param>
/// <param name="Saved">Bindings that are new or changed.</param>
/// <param name="Removed">Keys of bindings that are gone.</param>
/// <param name="OnlyRefreshed">Nothing but expiry times changed: a store that is away may be told later.</param>
public sealed record RegistrationOutcome(
    RegistrationVerdict Verdict,
    ImmutableArray<Binding> Bindings,
    ImmutableArray<Binding> Saved,
    ImmutableArray<string> Removed,
    bool OnlyRefreshed);
