using Softswitch.Api.Tables;

namespace Softswitch.Api.Reach;

internal sealed record ReachInput : ReachSettings, IItemInput
{
    public long? Version { get; init; }
}
