using System.ComponentModel;

namespace Softswitch.Api.Reach;

/// <summary>The members mean what they mean in <see cref="ReachOverrideInput"/>.</summary>
internal sealed record ReachOverrideItem : ReachOverrideSettings
{
    [Description("0 while nothing was ever switched")]
    public required long Version { get; init; }
}
