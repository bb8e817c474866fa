using System.Collections.Frozen;

namespace Softswitch.Domain.Trunks;

/// <summary>The rates of all trunks, found by prefix: as many look-ups as a number has digits, however many rates there are.</summary>
public sealed class RateBook
{
    private readonly FrozenDictionary<TrunkName, FrozenDictionary<string, ImmutableArray<RateModel>>> _byTrunk;

    private RateBook(FrozenDictionary<TrunkName, FrozenDictionary<string, ImmutableArray<RateModel>>> byTrunk) => _byTrunk = byTrunk;

    public static RateBook Of(IEnumerable<RateModel> rates) => new(
        rates.GroupBy(rate => rate.Trunk).ToFrozenDictionary(
            ofTrunk => ofTrunk.Key,
            ofTrunk => ofTrunk.GroupBy(rate => rate.Prefix, StringComparer.Ordinal).ToFrozenDictionary(
                ofPrefix => ofPrefix.Key,
                ofPrefix => ofPrefix.OrderBy(rate => rate.Price).ThenBy(rate => rate.Priority).ThenBy(rate => rate.Id.Value).ToImmutableArray(),
                StringComparer.Ordinal)));

    /// <summary>Of the rates of a trunk that hold now the longest prefix, and among its equals the cheapest; null when there is none.</summary>
    /// <param name="trunk">Whose rates.</param>
    /// <param name="digits">The international number without '+'.</param>
    /// <param name="local">The time where the tenant is.</param>
    public RateModel? Find(TrunkName trunk, string digits, DateTime local)
    {
        if (!_byTrunk.TryGetValue(trunk, out var byPrefix))
            return null;
        var lookup = byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = digits.Length; length >= 0; length--)
        {
            if (!lookup.TryGetValue(digits.AsSpan(0, length), out var rates))
                continue;
            foreach (var rate in rates)
            {
                if (RateTimes.IsValid(rate, local))
                    return rate;
            }
        }

        return null;
    }
}
