using System.ComponentModel;

namespace Softswitch.Api.Reach;

/// <summary>The members mean what they mean in <see cref="ReachInput"/>.</summary>
internal sealed record ReachItem : ReachSettings
{
    [Description("0 for a user without settings of its own")]
    public required long Version { get; init; }
}
