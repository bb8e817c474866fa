namespace Softswitch.Api.Bans;

/// <summary>The members mean what they mean in <see cref="AllowedSourceInput"/>.</summary>
internal sealed record AllowedSourceItem
{
    public required string Source { get; init; }

    public required string Note { get; init; }

    public required long Version { get; init; }
}
