using System.ComponentModel;

namespace Softswitch.Api.Reach;

internal sealed record ReachCloneItem
{
    public required string User { get; init; }

    [Description("Of the settings that the user has now")]
    public required long Version { get; init; }
}
