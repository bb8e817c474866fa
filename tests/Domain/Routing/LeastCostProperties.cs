using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using static Softswitch.Domain.Tests.Routing.TrunkFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>What holds for any trunks and rates.</summary>
public sealed class LeastCostProperties
{
    private sealed record Market(ImmutableArray<TrunkModel> Trunks, ImmutableArray<RateModel> Rates, string Number, DateTime Local, int Seed);

    private static readonly Gen<TrunkModel> Trunks =
        from owner in Gen.Elements<TenantId?>(null, null, Tenant, new TenantId("other"))
        from host in Gen.Elements("sip.example.net", "sip.example.net", null)
        from enabled in Gen.Elements(true, true, false)
        from emergency in Gen.Elements(true, false)
        select Trunk("x") with { Tenant = owner, Host = host, Enabled = enabled, CarriesEmergency = emergency };

    private static readonly Gen<RateModel> Rates =
        from trunk in Gen.Elements("a", "b", "c", "d")
        from prefix in Gen.Elements("", "3", "31", "312", "3120", "49", "31112")
        from price in Gen.Choose(0, 3)
        from priority in Gen.Choose(0, 2)
        from days in Gen.Elements(WeekDays.All, WeekDays.Wednesday, WeekDays.Sunday)
        from window in Gen.Elements<(TimeOnly?, TimeOnly?)>((null, null), (new TimeOnly(8, 0), new TimeOnly(18, 0)), (new TimeOnly(18, 0), new TimeOnly(8, 0)))
        from id in Gen.Choose(1, int.MaxValue)
        select Rate(trunk, prefix, price / 100m, priority) with
        {
            Id = new RateId(new Guid(id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
            Days = days,
            From = window.Item1,
            Until = window.Item2,
        };

    private static readonly Gen<Market> Markets =
        from trunks in Trunks.ArrayOf(4)
        from count in Gen.Choose(0, 12)
        from rates in Rates.ArrayOf(count)
        from number in Gen.Elements("+31201234567", "+4930123456", "112", "116117")
        from hours in Gen.Choose(0, 167)
        from seed in Gen.Choose(0, 1000)
        select new Market(
            [.. trunks.Select((trunk, i) => trunk with { Name = new TrunkName($"{(char)('a' + i)}") })], [.. rates], number, Noon.AddHours(hours), seed);

    [Fact]
    public void Order_does_not_depend_on_the_order_of_what_is_given() => Check(market =>
    {
        var random = new Random(market.Seed);
        var trunks = market.Trunks.ToArray();
        var rates = market.Rates.ToArray();
        random.Shuffle(trunks);
        random.Shuffle(rates);
        return Order(market).SequenceEqual(Order(market with { Trunks = [.. trunks], Rates = [.. rates] }));
    });

    [Fact]
    public void Every_trunk_appears_once_and_only_when_it_may_be_used() => Check(market =>
    {
        var choices = Order(market);
        return choices.Select(choice => choice.Trunk.Name).Distinct().Count() == choices.Length
            && choices.All(choice => choice.Trunk is { Enabled: true, Host: not null } && (choice.Trunk.Tenant is null || choice.Trunk.Tenant == Tenant))
            && (market.Number != "112" || choices.All(choice => choice.Trunk.CarriesEmergency));
    });

    [Fact]
    public void Prices_never_fall_along_the_order() => Check(market =>
    {
        var prices = Order(market).Select(choice => choice.Rate?.Price ?? 0).ToArray();
        return market.Number == "112" || prices.SequenceEqual(prices.Order());
    });

    [Fact]
    public void Longest_valid_prefix_of_a_trunk_always_counts() => Check(market => Order(market).All(choice =>
        choice.Rate is not { } chosen
        || market.Rates.Where(rate => rate.Trunk == chosen.Trunk && RateTimes.IsValid(rate, market.Local) && Digits(market.Number).StartsWith(rate.Prefix, StringComparison.Ordinal))
            .All(rate => rate.Prefix.Length < chosen.Prefix.Length || (rate.Prefix.Length == chosen.Prefix.Length && rate.Price >= chosen.Price))));

    [Fact]
    public void Emergency_call_finds_every_trunk_that_carries_it() => Check(market =>
        Order(market with { Number = "112" }).Length
            == market.Trunks.Count(trunk => trunk is { Enabled: true, Host: not null, CarriesEmergency: true } && (trunk.Tenant is null || trunk.Tenant == Tenant)));

    private static string Digits(string number) => number[0] == '+' ? number[1..] : "31" + number;

    private static ImmutableArray<TrunkChoice> Order(Market market) =>
        LeastCost.Order(market.Trunks, RateBook.Of(market.Rates), To(market.Number), "NL", Tenant, market.Local);

    private static void Check(Func<Market, bool> holds) => OutboundFixture.Check(Markets, holds);
}
