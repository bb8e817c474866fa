using System.ComponentModel;

namespace Softswitch.Api.Reach;

internal sealed record ReachCloneInput
{
    [Description("Ids of 1 to 500 other users of the tenant. Their settings are lost; their devices and linked numbers stay")]
    public required IReadOnlyList<string> Users { get; init; }
}
