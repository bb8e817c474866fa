namespace Softswitch.Domain.Reach;

/// <summary>Which devices ring, as asked for from outside.</summary>
/// <param name="Channels">Names of channels of the user; empty for none, null for all there are.</param>
public sealed record ReachDevicesConfig(ImmutableArray<string>? Channels = null)
{
    public ImmutableArray<string>? Channels { get; init; } = Channels is { IsDefault: true } ? null : Channels;
}
