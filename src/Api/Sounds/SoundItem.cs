namespace Softswitch.Api.Sounds;

internal sealed record SoundItem
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string? Language { get; init; }

    public required int Milliseconds { get; init; }

    public required string Source { get; init; }

    public required long Version { get; init; }
}
