using System.Collections.Frozen;
using System.Globalization;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;

namespace Softswitch.Domain.Schemes;

/// <summary>Which extension a DID of a tenant rings (SPEC R1).</summary>
public sealed class DidRouting
{
    private readonly FrozenDictionary<E164, SwitchedScheme> _schemes;
    private readonly FrozenDictionary<E164, ExtensionNumber> _dids;
    private readonly TimeZoneInfo _zone;
    private readonly string _country;
    private readonly NumberForwards _forwards;

    /// <param name="schemes">All of the tenant. Of two that know one DID, which writing does not let through, the first counts.</param>
    /// <param name="dids">All of the tenant, with the extensions they ring by themselves.</param>
    /// <param name="zone">Of the tenant.</param>
    /// <param name="country">Of the tenant.</param>
    /// <param name="forwards">By telephone; null for none.</param>
    public DidRouting(
        ImmutableArray<SwitchedScheme> schemes, FrozenDictionary<E164, ExtensionNumber> dids, TimeZoneInfo zone, string country, NumberForwards? forwards = null)
    {
        var found = new Dictionary<E164, SwitchedScheme>();
        foreach (var switched in schemes)
        {
            foreach (var number in switched.Scheme.Plans.SelectMany(plan => plan.Entries.Keys))
                found.TryAdd(number, switched);
        }

        _schemes = found.ToFrozenDictionary();
        (_dids, _zone, _country, _forwards) = (dids, zone, country, forwards ?? NumberForwards.None);
    }

    /// <summary>Null for a number that is none of the tenant's. A DID that the active plan leaves out rings its own extension: none is ever out of reach.</summary>
    public DidRoute? Resolve(E164 did, DateTimeOffset now)
    {
        if (!_dids.TryGetValue(did, out var own))
            return null;
        if (_forwards.Of(did) is { } forward)
            return new DidRoute(own, null, "forwarded by telephone", forward);
        if (!_schemes.TryGetValue(did, out var switched))
            return new DidRoute(own, null, "its own extension: it is in no scheme");
        var scheme = switched.Scheme;
        var active = ActivePlan.At(scheme, switched.Override, now, _zone, _country);
        var why = string.Create(CultureInfo.InvariantCulture, $"scheme {scheme.Name}, {Describe(scheme, active)} ({active.Reason}: {active.Description})");
        return scheme.Plan(active.Number) is { } plan && plan.Entries.TryGetValue(did, out var entry)
            ? new DidRoute(entry.Extension, entry.Prefix, why)
            : new DidRoute(own, null, $"its own extension: it is not in {why}");
    }

    private static string Describe(SchemeModel scheme, ActivePlan active) => active.Number is not { } number
        ? "no plan"
        : string.Create(CultureInfo.InvariantCulture, $"plan {number} {scheme.Plan(number)?.Name}");
}
