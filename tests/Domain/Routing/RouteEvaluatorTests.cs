using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>SPEC X2, X9 to X12.</summary>
public sealed class RouteEvaluatorTests
{
    private static readonly RoutingConfig Hours = new("400", "Hours", TimeRouting: new TimeRoutingConfig(
        [
            new TimeRoutingRow(new WeekPeriodConfig(DayOfWeek.Monday, "00:00", DayOfWeek.Sunday, "24:00"), "299", "fallback"),
            new TimeRoutingRow(new WeekPeriodConfig(DayOfWeek.Monday, "09:00", DayOfWeek.Friday, "17:00"), "201", "week"),
            new TimeRoutingRow(new WeekPeriodConfig(DayOfWeek.Wednesday, "12:00", DayOfWeek.Wednesday, "13:00"), "202", "lunch"),
            new TimeRoutingRow(new WeekPeriodConfig(DayOfWeek.Sunday, "22:00", DayOfWeek.Monday, "06:00"), "203", "over the end of the week"),
        ],
        "204"));

    private static readonly RoutingConfig Places = new("500", "Places", LocationRouting: new LocationRoutingConfig(
        LocationKey.CallerNumber,
        [new("020", "201", "Amsterdam"), new("+31201234567", "202"), new("0049", "203", "Germany"), new("211", "204")],
        "205",
        "Elsewhere",
        Withheld: "206",
        WithheldPrefix: "Secret",
        Mobile: "207",
        MobilePrefix: "Mobile"));

    [Fact]
    public void Extension_that_leads_nowhere_else_rings()
    {
        var decision = Decide(Question(FromOutside), "201");
        Assert.Equal("201", Rung(decision));
        Assert.Equal(RouteCursor.Start, decision.Cursor);
        Assert.Equal(RouteRule.Extension, Assert.Single(decision.Reasons).Rule);
    }

    [Theory]
    [InlineData("2026-11-23T08:59", "299")] // Monday
    [InlineData("2026-11-23T09:00", "201")]
    [InlineData("2026-11-24T03:00", "201")] // the period goes on at night
    [InlineData("2026-11-25T11:59", "201")]
    [InlineData("2026-11-25T12:00", "202")] // the shortest counts
    [InlineData("2026-11-25T13:00", "201")]
    [InlineData("2026-11-27T17:00", "299")]
    [InlineData("2026-11-29T22:00", "203")] // Sunday
    [InlineData("2026-11-30T05:59", "203")]
    [InlineData("2026-11-30T06:00", "299")]
    public void Time_routing_follows_the_shortest_period(string local, string expected)
    {
        var at = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, Rung(Decide(Question(FromOutside, at, Hours), "400")));
    }

    [Fact]
    public void Time_routing_outside_of_all_periods_fails_over()
    {
        var hours = Hours with { TimeRouting = Hours.TimeRouting! with { Periods = [] } };
        var decision = Decide(Question(FromOutside, hours), "400");
        Assert.Equal("204", Rung(decision));
        Assert.Equal("outside of all periods: 204", decision.Reasons[0].Value);
    }

    [Theory]
    [InlineData("+31207654321", "201", "Amsterdam")]
    [InlineData("+31201234567", "202", "")] // the longest match
    [InlineData("+493012345678", "203", "Germany")]
    [InlineData("+31612345678", "207", "Mobile")]
    [InlineData("+442012345678", "205", "Elsewhere")]
    [InlineData(null, "206", "Secret")]
    public void Location_routing_goes_by_the_longest_match_of_the_caller(string? number, string expected, string prefix)
    {
        var decision = Decide(Question(Outside(number), Places), "500");
        Assert.Equal((expected, prefix), (Rung(decision), decision.Cursor.Prefix));
    }

    [Theory]
    [InlineData("211", "204")]
    [InlineData("212", "205")]
    public void Location_routing_takes_an_extension_as_a_whole(string extension, string expected) =>
        Assert.Equal(expected, Rung(Decide(Question(Inside(extension, "500"), Places), "500")));

    [Fact]
    public void Location_routing_by_the_called_number_asks_for_nobody()
    {
        var places = Places with { LocationRouting = new LocationRoutingConfig(LocationKey.CalledNumber, [new("088", "201"), new("+3188000", "202")], "203") };
        Assert.Equal("202", Rung(Decide(Question(Outside(null), places), "500")));
        Assert.Equal("201", Rung(Decide(Question(Outside(null, "+31881111111"), places), "500")));
        Assert.Equal("203", Rung(Decide(Question(Outside(null, "+31201111111"), places), "500")));
    }

    [Fact]
    public void Call_limit_leads_within_and_above_and_is_counted_only_within()
    {
        var limit = new RoutingConfig("600", "Limit", CallLimit: new CallLimitConfig(3, "201", "202"));
        var question = Question(FromOutside, limit);
        var within = Decide(question, "600");
        Assert.Equal("201", Rung(within));
        Assert.Equal(new ExtensionNumber("600"), Assert.Single(within.Cursor.Limits));
        var above = Decide(question, "600", isIn: false);
        Assert.Equal("202", Rung(above));
        Assert.Empty(above.Cursor.Limits);
    }

    [Fact]
    public void Call_limit_without_a_place_above_is_busy()
    {
        var limit = new RoutingConfig("600", "Limit", CallLimit: new CallLimitConfig(3, "201"));
        Assert.Equal(nameof(CallVerdict.Busy), Rung(Decide(Question(FromOutside, limit), "600", isIn: false)));
    }

    [Fact]
    public void Forward_leads_outside_with_the_number_that_it_shows()
    {
        var forward = new RoutingConfig("700", "Forward", Forward: new ForwardConfig("0612345678", ShownNumber.Specific, "+31880000100"));
        var decision = Decide(Question(FromOutside, forward), "700");
        Assert.Equal("0612345678", Rung(decision));
        Assert.Equal(new ShownChoice(ShownNumber.Specific, new E164("+31880000100")), decision.Cursor.Shown);
    }

    [Fact]
    public void Group_rings_all_at_once_and_leads_on_by_what_became_of_it()
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(
            ["201", "202"], NoAnswerSeconds: 20, Busy: "203", NoAnswer: "0612345678", Unregistered: "204", Prefix: "Sales"));
        var decision = Decide(Question(FromOutside, group), "300");
        Assert.Equal(("201 202", "Sales"), (Rung(decision), decision.Cursor.Prefix));
        Assert.Equal(TimeSpan.FromSeconds(20), decision.Cursor.RingTime);
        Assert.Equal("203", decision.Cursor.After(CallVerdict.Busy)?.Value);
        Assert.Equal("203", decision.Cursor.After(CallVerdict.Refused)?.Value);
        Assert.Equal("0612345678", decision.Cursor.After(CallVerdict.NoAnswer)?.Value);
        Assert.Equal("204", decision.Cursor.After(CallVerdict.Unreachable)?.Value);
        Assert.Null(decision.Cursor.After(CallVerdict.Cancelled));
    }

    [Fact]
    public void Group_without_a_place_for_no_phone_does_as_without_an_answer()
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["201"], NoAnswer: "202"));
        Assert.Equal("202", Decide(Question(FromOutside, group), "300").Cursor.After(CallVerdict.Unreachable)?.Value);
    }

    [Fact]
    public void Group_that_always_leads_on_rings_nobody()
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["201"], Always: "202"));
        Assert.Equal("202", Rung(Decide(Question(FromOutside, group), "300")));
    }

    [Fact]
    public void Members_in_turn_ring_one_after_the_other_as_long_as_there_is_time()
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(
            ["201", "202", "0612345678", "203"], HuntOrder.Fixed, MemberSeconds: 10, NoAnswer: "209", NoAnswerSeconds: 30));
        var question = Question(FromOutside, group);
        var rung = new List<string>();
        var decision = Decide(question, "300");
        for (var next = decision.Cursor.After(CallVerdict.Busy); next is not null; next = decision.Cursor.After(CallVerdict.NoAnswer))
        {
            rung.Add($"{Rung(decision)} {decision.Cursor.RingTime?.TotalSeconds}");
            decision = Decide(question, next.Value.Value, decision.Cursor.Onward());
        }

        Assert.Equal(["201 10", "202 10", "0612345678 10"], rung);
        Assert.Equal("209", Rung(decision));
    }

    [Fact]
    public void Way_in_a_circle_is_refused_with_the_place_where_it_closes()
    {
        var question = Question(FromOutside, Forward("700", "701"), Forward("701", "702"), Forward("702", "700"));
        var decision = Decide(question, "700");
        Assert.Equal(nameof(CallVerdict.Looped), Rung(decision));
        Assert.Equal((RouteRule.Loop, "700"), (decision.Reasons[^1].Rule, decision.Reasons[^1].At));
    }

    [Fact]
    public void Circle_over_those_who_do_not_answer_is_seen_too()
    {
        var one = new RoutingConfig("300", "One", Group: new GroupConfig(["201"], NoAnswer: "301"));
        var other = new RoutingConfig("301", "Other", Group: new GroupConfig(["202"], NoAnswer: "300"));
        var question = Question(FromOutside, one, other);
        var second = Decide(question, "301", Decide(question, "300").Cursor.Onward());
        Assert.Equal("202", Rung(second));
        Assert.Equal(nameof(CallVerdict.Looped), Rung(Decide(question, "300", second.Cursor.Onward())));
    }

    [Fact]
    public void Way_that_is_too_long_is_refused()
    {
        var chain = Enumerable.Range(400, 30).Select(number => Forward($"{number}", $"{number + 1}")).ToArray();
        Assert.Equal(nameof(CallVerdict.Looped), Rung(Decide(Question(FromOutside, chain), "400")));
    }

    [Fact]
    public void Forward_to_a_number_of_the_tenant_goes_where_that_leads_and_a_circle_over_it_is_seen()
    {
        var question = Question(FromOutside, Forward("700", "0880000111"), Forward("701", "+31880000112")).Owning(("+31880000111", "201"), ("+31880000112", "701"));
        var decision = Decide(question, "700");
        Assert.Equal("201", Rung(decision));
        Assert.Contains(decision.Reasons, reason => reason is { Rule: RouteRule.Did, At: "+31880000111" });
        Assert.Equal(nameof(CallVerdict.Looped), Rung(Decide(question, "701")));
    }

    [Fact]
    public void Member_who_calls_his_own_group_is_not_rung_in_turn()
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["201", "202"], HuntOrder.Fixed));
        Assert.Equal("202", Rung(Decide(Question(Inside("201", "300"), group), "300")));
        var alone = group with { Group = new GroupConfig(["201"], HuntOrder.Fixed, NoAnswer: "203") };
        var nobody = Decide(Question(Inside("201", "300"), alone), "300");
        Assert.Equal(("", "203"), (Rung(nobody), nobody.Cursor.After(CallVerdict.Unreachable)?.Value));
    }

    [Fact]
    public void Prefixes_on_the_way_are_shown_one_after_the_other()
    {
        var places = Places with { LocationRouting = Places.LocationRouting! with { Otherwise = "300" } };
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["201"], Prefix: "Sales"));
        Assert.Equal("Elsewhere Sales", Decide(Question(Outside("+442012345678"), places, group), "500").Cursor.Prefix);
    }
}
