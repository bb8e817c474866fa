using Softswitch.Api.Tables;

namespace Softswitch.Api.Reach;

internal sealed record ReachOverrideInput : ReachOverrideSettings, IItemInput
{
    public long? Version { get; init; }
}
