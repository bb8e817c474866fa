namespace Softswitch.Domain.Reach;

/// <summary>The devices that ring, set by hand.</summary>
/// <param name="Channels">At least one channel of the user.</param>
/// <param name="Until">Does not hold any more then; null until it is taken back.</param>
public sealed record ReachDevicesOverride(ImmutableArray<string> Channels = default, DateTimeOffset? Until = null)
{
    public ImmutableArray<string> Channels { get; init; } = Channels.IsDefault ? [] : Channels;
}
