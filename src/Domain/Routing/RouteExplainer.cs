using System.Globalization;
using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Routing;

/// <summary>All ways that a call may take, found by what real calls are led by, without one (SPEC K5).</summary>
public static class RouteExplainer
{
    /// <summary>The most stations shown.</summary>
    public const int MaxNodes = 500;

    private static readonly ImmutableArray<CallVerdict> Outcomes = [CallVerdict.Busy, CallVerdict.NoAnswer, CallVerdict.Unreachable];

    public static RouteNode Explain(RouteQuestion question, Destination to)
    {
        var left = MaxNodes;
        return Explain(question, RouteEvaluator.Decide(question, to, RouteCursor.Start), ref left);
    }

    private static RouteNode Explain(RouteQuestion question, RouteDecision decision, ref int left)
    {
        if (left-- <= 0)
            return new RouteNode([], RouteNodeKind.More, [], null, "", []);
        return decision switch
        {
            RouteDecision.Claim claim => Explain(question, claim, ref left),
            RouteDecision.Hunt hunt => Explain(question, RouteEvaluator.Begin(question, hunt, hunt.Group.Members), ref left),
            RouteDecision.Ring ring => Station(
                question, decision, RouteNodeKind.Rings, [.. ring.Extensions.Select(extension => extension.Value)], ref left),
            RouteDecision.Outside outside => Station(question, decision, RouteNodeKind.CallsOutside, [outside.Number.Value], ref left),
            RouteDecision.Refused { Verdict: CallVerdict.Busy } => new RouteNode(decision.Reasons, RouteNodeKind.Busy, [], null, "", []),
            _ => new RouteNode(decision.Reasons, RouteNodeKind.Loops, [], null, "", []),
        };
    }

    private static RouteNode Explain(RouteQuestion question, RouteDecision.Claim claim, ref int left) => new(
        claim.Reasons,
        RouteNodeKind.Counts,
        [claim.Limit.Calls.ToString(CultureInfo.InvariantCulture)],
        null,
        claim.Cursor.Prefix,
        [
            new RouteBranch("Within", Explain(question, Alone(RouteEvaluator.Pass(question, claim, isIn: true), claim), ref left)),
            new RouteBranch("Above", Explain(question, Alone(RouteEvaluator.Pass(question, claim, isIn: false), claim), ref left)),
        ]);

    // What led to the limit was said there.
    private static RouteDecision Alone(RouteDecision decision, RouteDecision.Claim claim) =>
        decision with { Reasons = decision.Reasons[claim.Reasons.Length..] };

    private static RouteNode Station(
        RouteQuestion question, RouteDecision decision, RouteNodeKind kind, ImmutableArray<string> places, ref int left)
    {
        var cursor = decision.Cursor;
        var next = ImmutableArray.CreateBuilder<RouteBranch>();
        foreach (var way in Outcomes.Where(outcome => cursor.After(outcome) is not null).GroupBy(outcome => cursor.After(outcome)!.Value))
        {
            var node = Explain(question, RouteEvaluator.Decide(question, way.Key, cursor.Onward()), ref left);
            next.Add(new RouteBranch(string.Join(", ", way), node));
        }

        return new RouteNode(decision.Reasons, kind, places, (int?)cursor.RingTime?.TotalSeconds, cursor.Prefix, next.ToImmutable());
    }
}
