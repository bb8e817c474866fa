using Softswitch.Domain.Media;

namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>What a telephone menu does next.</summary>
/// <param name="Sounds">What is heard.</param>
/// <param name="Rules">What keys are waited for; null when the call ends then, or is recorded.</param>
/// <param name="Next">How far it is; null at the end.</param>
/// <param name="Order">To be carried out before anything is heard: when that fails, nothing of this turn holds.</param>
/// <param name="Record">What is said is recorded, and its length comes back as what is keyed; null when keys are waited for.</param>
public sealed record PhoneMenuTurn(ImmutableArray<Sound> Sounds, DigitRules? Rules, PhoneMenuState? Next, PhoneOrder? Order = null, RecordingRules? Record = null)
{
    public ImmutableArray<Sound> Sounds { get; init; } = Sounds.IsDefault ? [] : Sounds;
}
