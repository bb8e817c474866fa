namespace Softswitch.Api.Sounds;

/// <summary>The members mean what they mean in <see cref="MusicClassInput"/>.</summary>
internal sealed record MusicClassItem
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Sounds { get; init; }

    public required bool Shuffled { get; init; }

    public required long Version { get; init; }
}
