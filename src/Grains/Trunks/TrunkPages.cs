using System.Collections.Frozen;
using Softswitch.Domain.Trunks;

namespace Softswitch.Grains.Trunks;

/// <summary>All trunks and rates at one revision.</summary>
internal sealed record TrunkPages(long Revision, FrozenDictionary<TrunkName, TrunkModel> Trunks, RateBook Rates)
{
    /// <summary>The trunks in a fixed order.</summary>
    public ImmutableArray<TrunkModel> InOrder { get; } = [.. Trunks.Values.OrderBy(trunk => trunk.Name.Value, StringComparer.Ordinal)];
}
