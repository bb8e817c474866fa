using System.Collections.Frozen;

namespace Softswitch.Domain.Sounds;

/// <summary>What of a tenant is heard instead of what is built in.</summary>
/// <param name="Revision">Of the tenant: with every change of anything in it another one.</param>
public sealed record SoundBook(long Revision, FrozenDictionary<PromptKey, SoundId> Prompts, FrozenDictionary<string, MusicClass> Music)
{
    /// <summary>Of a tenant that has nothing of its own.</summary>
    public static SoundBook Empty { get; } = new(-1, FrozenDictionary<PromptKey, SoundId>.Empty, FrozenDictionary<string, MusicClass>.Empty);

    /// <summary>The class of a name, else the tenant's default one; null when it has neither.</summary>
    public MusicClass? MusicOf(string name) => Music.GetValueOrDefault(name) ?? Music.GetValueOrDefault(MusicClassRules.Default);
}
