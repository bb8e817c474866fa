namespace Softswitch.Domain.Reach;

/// <summary>What kind of device a channel of the user is.</summary>
public sealed record ReachDeviceConfig(string Channel, ReachDeviceType Type);
