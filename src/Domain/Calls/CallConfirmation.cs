using Softswitch.Domain.Media;

namespace Softswitch.Domain.Calls;

/// <summary>Whoever answers has to accept the call by key.</summary>
/// <param name="Sounds">What asks him to, over and over.</param>
public sealed record CallConfirmation(ImmutableArray<Sound> Sounds)
{
    public ImmutableArray<Sound> Sounds { get; init; } = Sounds.IsDefault ? [] : Sounds;
}
