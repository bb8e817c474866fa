using System.Globalization;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using static Softswitch.Domain.Tests.Routing.TrunkFixture;

namespace Softswitch.Domain.Tests.Routing;

public sealed class LeastCostTests
{
    [Fact]
    public void Cheaper_trunk_goes_first() =>
        Assert.Equal("b a", Order([Trunk("a"), Trunk("b")], [Rate("a", "31", 0.02m), Rate("b", "31", 0.01m)]));

    [Fact]
    public void Among_equal_prices_priority_then_own_then_name_decides() =>
        Assert.Equal("d c a b", Order(
            [Trunk("b"), Trunk("a"), Trunk("c") with { Tenant = Tenant }, Trunk("d")],
            [Rate("a", "", 0), Rate("b", "", 0), Rate("c", "", 0), Rate("d", "", 0, priority: 1)]));

    [Fact]
    public void Price_goes_before_own() =>
        Assert.Equal("b a", Order([Trunk("a") with { Tenant = Tenant }, Trunk("b")], [Rate("a", "", 0.02m), Rate("b", "", 0.01m)]));

    [Theory]
    [InlineData("+31201234567", 0.03)]
    [InlineData("+31101234567", 0.02)]
    [InlineData("+4930123456", 0.01)]
    public void Longest_prefix_of_a_trunk_counts(string number, double price)
    {
        var choice = Assert.Single(Choices([Trunk("a")], [Rate("a", "", 0.01m), Rate("a", "3120", 0.03m), Rate("a", "31", 0.02m)], number));

        Assert.Equal((decimal)price, choice.Rate!.Price);
    }

    [Fact]
    public void Trunk_without_a_rate_for_the_number_is_left_out() =>
        Assert.Equal("b", Order([Trunk("a"), Trunk("b"), Trunk("c")], [Rate("a", "32", 0), Rate("b", "31", 9)]));

    [Fact]
    public void Trunk_that_is_off_or_of_others_or_leads_nowhere_is_left_out() =>
        Assert.Equal("d", Order(
            [Trunk("a") with { Enabled = false }, Trunk("b") with { Host = null }, Trunk("c") with { Tenant = new TenantId("other") }, Trunk("d")],
            [Rate("a", "", 0), Rate("b", "", 0), Rate("c", "", 0), Rate("d", "", 0)]));

    [Fact]
    public void Rate_outside_its_hours_gives_way_to_a_shorter_prefix()
    {
        ImmutableArray<RateModel> rates = [Rate("a", "31", 0.05m), Rate("a", "3120", 0.01m) with { From = new TimeOnly(18, 0), Until = new TimeOnly(8, 0) }];

        Assert.Equal(0.05m, Choices([Trunk("a")], rates, "+31201234567").Single().Rate!.Price);
        Assert.Equal(0.01m, Choices([Trunk("a")], rates, "+31201234567", Noon.AddHours(9)).Single().Rate!.Price);
    }

    [Fact]
    public void Cheapest_of_equal_prefixes_counts() =>
        Assert.Equal(1, Choices([Trunk("a")], [Rate("a", "31", 2), Rate("a", "31", 1), Rate("a", "31", 3)], "+31201234567").Single().Rate!.Price);

    [Fact]
    public void Short_number_is_matched_behind_the_calling_code() =>
        Assert.Equal("a", Order([Trunk("a"), Trunk("b")], [Rate("a", "31116", 0), Rate("b", "116", 0)], "116117"));

    [Fact]
    public void What_is_no_number_goes_nowhere() => Assert.Equal("", Order([Trunk("a")], [Rate("a", "", 0)], "0"));

    [Fact]
    public void Emergency_call_goes_to_trunks_that_carry_it_by_priority_then_price_then_own() =>
        Assert.Equal("c b e d a", Order(
            [
                Trunk("a"), Trunk("b") with { Tenant = Tenant }, Trunk("c"), Trunk("d"), Trunk("e"), Trunk("f") with { CarriesEmergency = false },
                Trunk("g") with { Enabled = false }, Trunk("h") with { Tenant = new TenantId("other") },
            ],
            [Rate("b", "", 1), Rate("c", "31112", 9, priority: 1), Rate("d", "", 2), Rate("e", "", 1), Rate("f", "", 0, priority: 0)],
            "112"));

    [Fact]
    public void Emergency_call_needs_no_rate() => Assert.Null(Assert.Single(Choices([Trunk("a")], [], "112")).Rate);

    [Theory]
    [InlineData(WeekDays.Wednesday, null, null, "2026-03-04T00:00", true)]
    [InlineData(WeekDays.Wednesday, null, null, "2026-03-05T00:00", false)]
    [InlineData(WeekDays.Sunday, null, null, "2026-03-08T12:00", true)]
    [InlineData(WeekDays.All, "08:00", "18:00", "2026-03-04T08:00", true)]
    [InlineData(WeekDays.All, "08:00", "18:00", "2026-03-04T18:00", false)]
    [InlineData(WeekDays.All, "08:00", "18:00", "2026-03-04T07:59", false)]
    [InlineData(WeekDays.Friday, "22:00", "06:00", "2026-03-06T22:00", true)]
    [InlineData(WeekDays.Friday, "22:00", "06:00", "2026-03-07T05:59", true)]
    [InlineData(WeekDays.Friday, "22:00", "06:00", "2026-03-07T06:00", false)]
    [InlineData(WeekDays.Friday, "22:00", "06:00", "2026-03-06T05:00", false)]
    [InlineData(WeekDays.Sunday, "22:00", "06:00", "2026-03-09T01:00", true)]
    [InlineData(WeekDays.All, "00:00", "00:00", "2026-03-04T13:00", true)]
    public void Rate_holds_on_its_days_and_hours(WeekDays days, string? from, string? until, string local, bool expected)
    {
        var rate = Rate("a", "", 0) with { Days = days, From = Time(from), Until = Time(until) };

        Assert.Equal(expected, RateTimes.IsValid(rate, DateTime.Parse(local, CultureInfo.InvariantCulture)));
    }

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static ImmutableArray<TrunkChoice> Choices(ImmutableArray<TrunkModel> trunks, ImmutableArray<RateModel> rates, string number, DateTime? local = null) =>
        LeastCost.Order(trunks, RateBook.Of(rates), To(number), "NL", Tenant, local ?? Noon);

    private static string Order(ImmutableArray<TrunkModel> trunks, ImmutableArray<RateModel> rates, string number = "+31201234567") =>
        string.Join(' ', Choices(trunks, rates, number).Select(choice => choice.Trunk.Name));
}
