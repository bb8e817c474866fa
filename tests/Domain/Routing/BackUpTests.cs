using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Back-up routes (SPEC R5).</summary>
public sealed class BackUpTests
{
    private static readonly RoutingConfig BackUp = new("300", "Back-up", BackUp: new BackUpConfig(["desk", "mobile"], "201", "0612345678"));

    [Theory]
    [InlineData(true, "201")]
    [InlineData(false, "0612345678")]
    public void Call_goes_another_way_while_no_channel_is_registered(bool isRegistered, string expected)
    {
        var question = Question(FromOutside, BackUp);
        var probe = Assert.IsType<RouteDecision.Probe>(RouteEvaluator.Decide(question, new Destination("300"), RouteCursor.Start));
        Assert.Equal("desk mobile", string.Join(' ', probe.BackUp.Channels));
        Assert.Equal(expected, Rung(RouteEvaluator.Choose(question, probe, isRegistered)));
    }

    [Fact]
    public void Explanation_shows_both_ways()
    {
        var node = RouteExplainer.Explain(Question(FromOutside, BackUp), new Destination("300"));
        Assert.Equal(RouteNodeKind.Checks, node.Kind);
        Assert.Equal("Registered 201, Unregistered 0612345678", string.Join(", ", node.Next.Select(branch => $"{branch.When} {branch.Node.Places[0]}")));
    }

    [Fact]
    public void Back_up_after_a_filter_leads_on_without_an_answer()
    {
        var plan = new RoutingConfig("301", "Plan", Plan: new PlanConfig([new("300", 20), new("202", 20)]));
        var first = Decide(Question(FromOutside, BackUp, plan), "301", isIn: false);
        Assert.Equal("0612345678", Rung(first));
        Assert.Equal("202", first.Cursor.After(CallVerdict.NoAnswer)?.Value);
    }

    [Fact]
    public void Mistakes_are_named()
    {
        var wrong = new RoutingConfig("300", "Back-up", BackUp: new BackUpConfig(["desk", "desk", "a b"], "300", "x"));
        string[] expected = ["backUp.channels unique", "backUp.channels[2] format", "backUp.to loop", "backUp.otherwise format"];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', RoutingRules.Check(wrong, 3).Select(error => $"{error.Field} {error.Rule}")));
    }
}
