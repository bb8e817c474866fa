using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Validation;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Several who ring at once, inside and outside (SPEC X2), and short numbers (SPEC X14).</summary>
public sealed class TogetherTests
{
    private static readonly RoutingConfig Short = new("3456", "Supplier", ShortNumber: new ShortNumberConfig("0301234567"));

    [Fact]
    public void Group_rings_users_and_numbers_outside_at_once_and_its_numbers_accept_by_key_where_it_says_so()
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["201", "0612345678", "202"], Confirms: true));
        var ring = Assert.IsType<RouteDecision.Ring>(Decide(Question(FromOutside, group), "300"));
        Assert.Equal("201 202 0612345678", Rung(ring));
        Assert.True(ring.Cursor.Confirms);
        Assert.Equal("rings 201 202 0612345678", ring.Reasons[^1].Value);
    }

    [Fact]
    public void Forward_and_short_number_that_are_members_ring_where_they_lead_to()
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["201", "301", "3456"]));
        var question = Question(FromOutside, group, Forward("301", "302"), Forward("302", "0612345678;201"), Short);
        Assert.Equal("201 0612345678 0301234567", Rung(Decide(question, "300")));
    }

    [Fact]
    public void Forwards_that_lead_in_a_circle_ring_nobody_for_ever()
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["301", "202"]));
        Assert.EndsWith(" 202", Rung(Decide(Question(FromOutside, group, Forward("301", "302"), Forward("302", "301")), "300")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("301", "202 0612345678")]
    [InlineData("300", "201")]
    public void Several_places_of_a_forward_or_after_a_group_ring_at_once(string called, string expected)
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["201"], NoAnswer: "202;0612345678"));
        var question = Question(FromOutside, group, Forward("301", "202;0612345678"));
        var decision = Decide(question, called);
        Assert.Equal(expected, Rung(decision));
        if (decision.Cursor.After(Softswitch.Domain.Calls.CallVerdict.NoAnswer) is { } next)
            Assert.Equal("202 0612345678", Rung(Decide(question, next.Value, decision.Cursor.Onward())));
    }

    [Fact]
    public void No_more_than_ten_numbers_outside_ring_at_once()
    {
        var numbers = Enumerable.Range(0, 12).Select(i => $"06123456{i:00}");
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["201", "301", "302"]));
        var question = Question(FromOutside, group, Forward("301", string.Join(';', numbers.Take(6))), Forward("302", string.Join(';', numbers.Skip(6))));
        Assert.Equal(10, Assert.IsType<RouteDecision.Ring>(Decide(question, "300")).Numbers.Length);
    }

    [Fact]
    public void Short_number_leads_outside_from_wherever_it_is_named()
    {
        var question = Question(FromOutside, Short, Forward("301", "3456"));
        Assert.Equal("0301234567", Rung(Decide(question, "3456")));
        var decision = Decide(question, "301");
        Assert.Equal("0301234567", Rung(decision));
        Assert.Contains(decision.Reasons, reason => reason is { Rule: RouteRule.ShortNumber, Name: "Supplier" });
    }

    [Fact]
    public void Four_digits_that_are_no_short_number_are_a_number_outside() => Assert.Equal("3457", Rung(Decide(Question(FromOutside, Short), "3457")));

    [Theory]
    [InlineData("3456", "0301234567", "")]
    [InlineData("345", "0301234567", "extension length")]
    [InlineData("34567", "0301234567", "extension length")]
    [InlineData("3456", "201", "shortNumber.to inside")]
    [InlineData("3456", "12x", "shortNumber.to format")]
    public void Short_number_has_four_digits_and_leads_outside(string extension, string to, string expected) =>
        Assert.Equal(expected, Said(RoutingRules.Check(new RoutingConfig(extension, "x", ShortNumber: new ShortNumberConfig(to)), 3)));

    [Theory]
    [InlineData("201;0612345678", "")]
    [InlineData("201;201", "forward.to twice")]
    [InlineData("201;", "forward.to format")]
    [InlineData("300;201", "forward.to loop")]
    [InlineData("201;202;203;204;205;206;207;208;209;210;211", "forward.to range")]
    public void Several_places_are_checked_one_by_one(string to, string expected) =>
        Assert.Equal(expected, Said(RoutingRules.Check(Forward("300", to), 3)));

    [Fact]
    public void Each_of_several_places_is_found_and_follows_its_extension()
    {
        var config = Forward("300", "201;0612345678;202");
        Assert.Equal("forward.to 201, forward.to 0612345678, forward.to 202", string.Join(", ", RoutingPlaces.Of(config).Select(place => $"{place.Field} {place.Place}")));
        Assert.Equal("201;0612345678;209", RoutingPlaces.Renamed(config, "202", "209").Forward!.To);
    }

    private static string Said(ImmutableArray<FieldError> errors) => string.Join(", ", errors.Select(error => $"{error.Field} {error.Rule}"));
}
