using System.ComponentModel;

namespace Softswitch.Api.Reach;

internal sealed record ReachDevicesBody
{
    [Description("Names of channels of the user that ring; empty for none, null for all")]
    public IReadOnlyList<string>? Channels { get; init; }
}
