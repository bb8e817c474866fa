namespace Softswitch.Domain.Sounds;

/// <summary>A valid class of music: at least one sound.</summary>
public sealed record MusicClass(ImmutableArray<SoundId> Sounds, bool IsShuffled);
