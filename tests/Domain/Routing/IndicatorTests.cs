using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Function indicators: SPEC R6.</summary>
public sealed class IndicatorTests
{
    [Theory]
    [InlineData(false, "201")]
    [InlineData(true, "202")]
    public void Calls_are_led_as_it_stands(bool isRed, string expected)
    {
        var question = Question(FromOutside, Indicator(isRed));
        Assert.Equal(expected, Rung(Decide(question, "360")));
        var plan = new RoutingConfig("350", "Plan", Plan: new PlanConfig([new("360"), new("203")]));
        var inPlan = Decide(Question(Inside("211", "350"), Indicator(isRed), plan), "350");
        Assert.Equal((expected, "203"), (Rung(inPlan), inPlan.Cursor.After(Softswitch.Domain.Calls.CallVerdict.NoAnswer)!.Value.Value));
    }

    [Fact]
    public void Somebody_of_the_tenant_who_dials_it_switches_it_and_nobody_else()
    {
        Assert.IsType<RouteDecision.Toggle>(Decide(Question(Inside("211", "360"), Indicator(false)), "360"));
        Assert.IsType<RouteDecision.Ring>(Decide(Question(Inside("211", "+31880000100"), Indicator(false)), "360"));
        Assert.IsType<RouteDecision.Ring>(Decide(Question(Outside("+31612345678", "360"), Indicator(false)), "360"));
        var node = RouteExplainer.Explain(Question(Inside("211", "360"), Indicator(false)), new Destination("360"));
        Assert.Equal(RouteNodeKind.Switches, node.Kind);
    }

    private static RoutingConfig Indicator(bool isRed) => new("360", "Away", Indicator: new IndicatorConfig("201", "202", isRed));
}
