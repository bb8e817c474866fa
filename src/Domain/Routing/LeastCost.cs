using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Routing;

/// <summary>Which trunks may carry a call, the one to try first in front (SPEC R11).</summary>
public static class LeastCost
{
    /// <summary>
    /// Every enabled trunk with a target that the tenant may use and that has a rate for the number at this time, by price,
    /// priority, a trunk of the tenant's own before a shared one, and name. Of the rates of a trunk that are valid now the
    /// longest prefix counts, and among its equals the cheapest. An emergency number goes to <see cref="ForEmergency"/>.
    /// </summary>
    /// <param name="trunks">Of the platform, in any order.</param>
    /// <param name="rates">Of all trunks.</param>
    /// <param name="number">Whom to call.</param>
    /// <param name="country">In whose numbering plan it was read: a short number is matched as the calling code and its digits.</param>
    /// <param name="tenant">Who pays.</param>
    /// <param name="local">The time where the tenant is.</param>
    public static ImmutableArray<TrunkChoice> Order(
        ImmutableArray<TrunkModel> trunks,
        RateBook rates,
        DialledNumber number,
        string country,
        TenantId tenant,
        DateTime local)
    {
        if (number is DialledNumber.Emergency emergency)
            return ForEmergency(trunks, rates, emergency, country, tenant, local);
        if (DigitsOf(number, country) is not { } digits)
            return [];
        return
        [
            .. Usable(trunks, tenant)
                .Select(trunk => new TrunkChoice(trunk, rates.Find(trunk.Name, digits, local)))
                .Where(choice => choice.Rate is not null)
                .OrderBy(choice => choice.Rate!.Price)
                .ThenBy(choice => choice.Rate!.Priority)
                .ThenBy(choice => choice.Trunk.Tenant is null)
                .ThenBy(choice => choice.Trunk.Name.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Every enabled trunk with a target that the tenant may use and that carries emergency calls, by the priority and price of
    /// its rate, those without any rate last, then own before shared, and name: money never keeps such a call.
    /// </summary>
    public static ImmutableArray<TrunkChoice> ForEmergency(
        ImmutableArray<TrunkModel> trunks,
        RateBook rates,
        DialledNumber.Emergency number,
        string country,
        TenantId tenant,
        DateTime local)
    {
        var digits = DigitsOf(number, country)!;
        return
        [
            .. Usable(trunks, tenant)
                .Where(trunk => trunk.CarriesEmergency)
                .Select(trunk => new TrunkChoice(trunk, rates.Find(trunk.Name, digits, local)))
                .OrderBy(choice => choice.Rate?.Priority ?? int.MaxValue)
                .ThenBy(choice => choice.Rate?.Price ?? decimal.MaxValue)
                .ThenBy(choice => choice.Trunk.Tenant is null)
                .ThenBy(choice => choice.Trunk.Name.Value, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<TrunkModel> Usable(ImmutableArray<TrunkModel> trunks, TenantId tenant) =>
        trunks.Where(trunk => trunk is { Enabled: true, Host: not null } && (trunk.Tenant is not { } owner || owner == tenant));

    // The digits that prefixes of rates are held against; null for what is no number.
    private static string? DigitsOf(DialledNumber number, string country) => number switch
    {
        DialledNumber.External external => external.Number.Value.TrimStart('+'),
        DialledNumber.Short { Digits: var digits } => NumberPlans.For(country).CallingCode + digits,
        DialledNumber.Emergency { Digits: var digits } => NumberPlans.For(country).CallingCode + digits,
        _ => null,
    };
}
