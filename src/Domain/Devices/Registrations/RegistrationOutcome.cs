namespace Softswitch.Domain.Devices.Registrations;

/// <param name="Bindings">What is registered now.</param>
/// <param name="Saved">Bindings that are new or changed.</param>
/// <param name="Removed">Keys of bindings that are gone.</param>
/// <param name="OnlyRefreshed">
/// Nothing changed but expiry times, and the Call-ID and CSeq they came with; what expired is gone. A store that is away may be told later.
/// </param>
public sealed record RegistrationOutcome(
    RegistrationVerdict Verdict,
    ImmutableArray<Binding> Bindings,
    ImmutableArray<Binding> Saved,
    ImmutableArray<string> Removed,
    bool OnlyRefreshed);
