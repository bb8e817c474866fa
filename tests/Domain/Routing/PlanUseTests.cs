using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Where a call plan may be used: SPEC R3.</summary>
public sealed class PlanUseTests
{
    [Theory]
    [InlineData(PlaceUse.Number, true, false, false)]
    [InlineData(PlaceUse.Step, false, true, false)]
    [InlineData(PlaceUse.Destination, false, false, true)]
    public void It_is_used_as_it_says_and_everywhere_when_it_says_nothing(PlaceUse use, bool numbers, bool steps, bool destinations)
    {
        Assert.Null(Plan(null).Refuses(use));
        Assert.Null(Plan(new PlanUseConfig(numbers, false, steps, destinations)).Refuses(use));
        Assert.NotNull(Plan(new PlanUseConfig(!numbers, true, !steps, !destinations)).Refuses(use));
    }

    [Fact]
    public void One_that_is_used_nowhere_is_refused() => Assert.Equal(
        "plan.use required", string.Join(", ", RoutingRules.Check(Plan(new PlanUseConfig()), 3).Select(error => $"{error.Field} {error.Rule}")));

    [Fact]
    public void One_that_is_not_for_dialling_is_reached_by_numbers_alone()
    {
        var plan = Plan(new PlanUseConfig(Numbers: true));
        Assert.Equal(CallVerdict.NotFound, Assert.IsType<RouteDecision.Refused>(Decide(Question(Inside("211", "350"), plan), "350")).Verdict);
        Assert.Equal("201", Rung(Decide(Question(FromOutside, plan), "350")));
        var selector = new RoutingConfig("330", "Which", Selector: new SelectorConfig("202"));
        var question = Question(FromOutside, plan, selector);
        Assert.Equal("202", Rung(Key(question, Decide(question, "330"), "350")));
        Assert.Equal("201", Rung(Key(Question(FromOutside, Plan(null), selector), Decide(Question(FromOutside, Plan(null), selector), "330"), "350")));
    }

    private static RoutingConfig Plan(PlanUseConfig? use) => new("350", "Plan", Plan: new PlanConfig([new("201")]) { Use = use });
}
