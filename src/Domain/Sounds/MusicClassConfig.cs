namespace Softswitch.Domain.Sounds;

/// <summary>Sounds that are played one after the other for ever (SPEC V3), as asked for from outside.</summary>
/// <param name="Name">1 to 50 characters; unique within the tenant. The class <see cref="MusicClassRules.Default"/> is heard where no class is named.</param>
/// <param name="Sounds">At least one, in their order; one may be there twice.</param>
/// <param name="Shuffled">In another order each time round.</param>
public sealed record MusicClassConfig(string Name, ImmutableArray<SoundId> Sounds = default, bool Shuffled = false)
{
    public ImmutableArray<SoundId> Sounds { get; init; } = Sounds.IsDefault ? [] : Sounds;
}
