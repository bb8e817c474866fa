using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record ReachDeviceBody
{
    public required string Channel { get; init; }

    public required ReachDeviceType Type { get; init; }

    public static ReachDeviceBody Of(ReachDeviceConfig device) => new() { Channel = device.Channel, Type = device.Type };

    public ReachDeviceConfig ToConfig() => new(Channel, Type);
}
