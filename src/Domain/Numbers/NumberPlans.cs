using System.Collections.Concurrent;
using System.Collections.Frozen;
using Softswitch.Domain.Numbers.Plans;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Numbers;

/// <summary>The numbering plans of the world: ten in full, the others by their calling code, prefixes and emergency numbers.</summary>
public static class NumberPlans
{
    private static readonly FrozenDictionary<string, NationalPlan> Full = new[]
    {
        BelgianPlan.Table, BritishPlan.Table, DanishPlan.Table, DutchPlan.Table, FinnishPlan.Table,
        FrenchPlan.Table, GermanPlan.Table, LatvianPlan.Table, SpanishPlan.Table, AmericanPlan.Table,
    }.ToFrozenDictionary(table => table.Country, table => new NationalPlan(table), StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, NationalPlan> Others = new(StringComparer.Ordinal);

    private static readonly NationalPlan Nowhere = new(OtherPlans.TableOf(""));

    private static readonly FrozenSet<string> Emergency =
        Full.Values.Append(Nowhere).SelectMany(plan => plan.EmergencyNumbers).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether digits call an emergency centre in one of the countries that are here in full, or in most others (112, 911): for whoever
    /// must not stand in the way of such a call and does not know where it comes from.
    /// </summary>
    public static bool IsEmergencySomewhere(string digits) => Emergency.Contains(digits);

    /// <param name="country">ISO 3166-1 alpha-2. For anything else the plan of a place without telephones of its own:
    /// it reads emergency numbers and numbers in international form. Countries whose numbers cannot be told apart share a plan.</param>
    public static NationalPlan For(string? country)
    {
        if (country is null || !(Countries.IsKnown(country) || CallingCodes.Of(country).Length > 0))
            return Nowhere;
        var main = CallingCodes.MainCountryOf(country);
        return Full.GetValueOrDefault(main) ?? Others.GetOrAdd(main, static code => new NationalPlan(OtherPlans.TableOf(code)));
    }
}
