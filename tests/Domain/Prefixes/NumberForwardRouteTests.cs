using System.Collections.Frozen;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Schemes;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Prefixes;

/// <summary>Where calls to numbers go that are forwarded: SPEC R10, K5.</summary>
public sealed class NumberForwardRouteTests
{
    private const string First = "+31880000101";
    private const string Second = "+31880000102";
    private const string Mobile = "+31612345678";

    [Fact]
    public void Forwarded_number_calls_outside_and_says_why()
    {
        var question = Forwarding(NumberForwards.None.With(First, Mobile));
        var decision = Assert.IsType<RouteDecision.Outside>(RouteEvaluator.Decide(question, new Destination(First), RouteCursor.Start));
        Assert.Equal(Mobile, decision.Number.Value);
        Assert.Equal($"Did {First}: forwarded by telephone: {Mobile}", decision.Reasons[0].ToString());
        var explained = RouteExplainer.Explain(question, new Destination(First));
        Assert.Equal((RouteNodeKind.CallsOutside, Mobile, decision.Reasons[0]), (explained.Kind, explained.Places[0], explained.Reasons[0]));
    }

    [Theory]
    [InlineData(Second, "202")] // is not forwarded
    [InlineData(First, "202")]
    public void Number_that_is_forwarded_to_another_of_the_tenant_rings_there(string called, string extension)
    {
        var decision = RouteEvaluator.Decide(Forwarding(NumberForwards.None.With(First, Second)), new Destination(called), RouteCursor.Start);
        Assert.Equal(extension, Assert.Single(Assert.IsType<RouteDecision.Ring>(decision).Extensions).Value);
    }

    [Fact]
    public void Numbers_that_are_forwarded_to_each_other_ring_in_the_end()
    {
        var circle = Forwarding(NumberForwards.None.With(First, Second).With(Second, First));
        Assert.IsType<RouteDecision.Ring>(RouteEvaluator.Decide(circle, new Destination(First), RouteCursor.Start));
    }

    private static RouteQuestion Forwarding(NumberForwards forwards)
    {
        var question = Question(FromOutside);
        var dids = new Dictionary<E164, ExtensionNumber> { [new(First)] = new("201"), [new(Second)] = new("202") }.ToFrozenDictionary();
        return question with { Book = question.Book with { Dids = new DidRouting([], dids, TimeZoneInfo.Utc, "NL", forwards) } };
    }
}
