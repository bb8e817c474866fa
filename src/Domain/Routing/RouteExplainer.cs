using System.Globalization;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Questions;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Users;

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
        return Explain(question, RouteEvaluator.Decide(question, to, RouteCursor.Start), [], ref left);
    }

    private static RouteNode Explain(RouteQuestion question, RouteDecision decision, ImmutableHashSet<(ExtensionNumber, SignInCode?)> heard, ref int left)
    {
        if (left-- <= 0)
            return new RouteNode([], RouteNodeKind.More, [], null, "", []);
        return decision switch
        {
            RouteDecision.Claim claim => Explain(question, claim, heard, ref left),
            RouteDecision.Probe probe => Explain(question, probe, heard, ref left),
            RouteDecision.Hunt hunt => Explain(question, RouteEvaluator.Begin(question, hunt, hunt.Group.Members), heard, ref left),
            RouteDecision.Ring ring => Station(
                question, decision, RouteNodeKind.Rings, [.. ring.Extensions.Select(extension => extension.Value), .. ring.Numbers.Select(number => number.Value)], heard, ref left),
            RouteDecision.RingAssistants ring => Station(
                question, decision, RouteNodeKind.Rings, [.. ring.Extensions.Select(extension => extension.Value)], heard, ref left),
            RouteDecision.Outside outside => Station(question, decision, RouteNodeKind.CallsOutside, [outside.Number.Value], heard, ref left),
            RouteDecision.Ask ask => Explain(question, ask, heard, ref left),
            RouteDecision.Toggle toggle => new RouteNode(decision.Reasons, RouteNodeKind.Switches, [toggle.Switch.Extension.Value], null, "", []),
            RouteDecision.CheckPin check => Explain(
                question, RouteEvaluator.Admit(question, check, check.Pin == check.Disa.Pin ? PinVerdict.Right : PinVerdict.Wrong), heard, ref left),
            RouteDecision.Dial dial => new RouteNode(decision.Reasons, RouteNodeKind.CallsAs, [dial.Disa.User.Value], null, "", []),
            RouteDecision.Refused { Verdict: CallVerdict.NotFound } => Station(question, decision, RouteNodeKind.Refuses, [], heard, ref left),
            RouteDecision.Refused { Verdict: CallVerdict.Busy } => new RouteNode(decision.Reasons, RouteNodeKind.Busy, [], null, "", []),
            _ => new RouteNode(decision.Reasons, RouteNodeKind.Loops, [], null, "", []),
        };
    }

    private static RouteNode Explain(RouteQuestion question, RouteDecision.Claim claim, ImmutableHashSet<(ExtensionNumber, SignInCode?)> heard, ref int left) => Fork(
        question, claim, RouteNodeKind.Counts, [claim.Limit.Calls.ToString(CultureInfo.InvariantCulture)],
        ("Within", RouteEvaluator.Pass(question, claim, isIn: true)), ("Above", RouteEvaluator.Pass(question, claim, isIn: false)), heard, ref left);

    private static RouteNode Explain(RouteQuestion question, RouteDecision.Probe probe, ImmutableHashSet<(ExtensionNumber, SignInCode?)> heard, ref int left) => Fork(
        question, probe, RouteNodeKind.Checks, [.. probe.BackUp.Channels.Select(channel => channel.Value)],
        ("Registered", RouteEvaluator.Choose(question, probe, isRegistered: true)), ("Unregistered", RouteEvaluator.Choose(question, probe, isRegistered: false)),
        heard, ref left);

    // What led to where the way forks was said there.
    private static RouteNode Fork(
        RouteQuestion question,
        RouteDecision at,
        RouteNodeKind kind,
        ImmutableArray<string> places,
        (string When, RouteDecision Decision) one,
        (string When, RouteDecision Decision) other,
        ImmutableHashSet<(ExtensionNumber, SignInCode?)> heard,
        ref int left)
    {
        var first = Explain(question, Alone(one.Decision), heard, ref left);
        var second = Explain(question, Alone(other.Decision), heard, ref left);
        return new RouteNode(at.Reasons, kind, places, null, at.Cursor.Prefix, [new RouteBranch(one.When, first), new RouteBranch(other.When, second)]);

        RouteDecision Alone(RouteDecision decision) => decision with { Reasons = decision.Reasons[at.Reasons.Length..] };
    }

    // A menu that leads back to one that was heard is not unfolded again.
    private static RouteNode Explain(RouteQuestion question, RouteDecision.Ask ask, ImmutableHashSet<(ExtensionNumber, SignInCode?)> heard, ref int left)
    {
        var next = ImmutableArray.CreateBuilder<RouteBranch>();
        var asked = (ask.At.Extension, ask.Cursor.SignIn?.Asked);
        if (ask.To is { } to && (ask.Rules is null || ask.Cursor.Asked is AskedFor.Number or AskedFor.Name || !heard.Contains(asked)))
        {
            if (ask.Cursor.Asked == AskedFor.Name && left-- > 0)
                next.Add(new RouteBranch("Keyed", new RouteNode([], RouteNodeKind.RingsByName, [], null, ask.Cursor.Prefix, [])));
            foreach (var (when, cursor) in QuestionStep.Answers(ask))
                next.Add(new RouteBranch(when, Explain(question, Decided(question, to, when, cursor), heard.Add(asked), ref left)));
        }

        return new RouteNode(
            ask.Reasons, RouteNodeKind.Asks, [ask.At.Extension.Value], (int?)(ask.Rules?.FirstDigitMs / 1000), ask.Cursor.Prefix, next.ToImmutable());
    }

    private static RouteDecision Decided(RouteQuestion question, Destination to, string when, RouteCursor cursor) =>
        RouteSignIn.Assumed(question, RouteEvaluator.Decide(question, to, cursor), isRight: when != QuestionStep.Wrong);

    private static RouteNode Station(
        RouteQuestion question, RouteDecision decision, RouteNodeKind kind, ImmutableArray<string> places, ImmutableHashSet<(ExtensionNumber, SignInCode?)> heard, ref int left)
    {
        var cursor = decision.Cursor;
        var next = ImmutableArray.CreateBuilder<RouteBranch>();
        foreach (var way in Outcomes.Where(outcome => cursor.After(outcome) is not null).GroupBy(outcome => cursor.After(outcome)!.Value))
        {
            var node = Explain(question, RouteEvaluator.Decide(question, way.Key, cursor.Onward()), heard, ref left);
            next.Add(new RouteBranch(string.Join(", ", way), node));
        }

        return new RouteNode(decision.Reasons, kind, places, (int?)cursor.RingTime?.TotalSeconds, cursor.Prefix, next.ToImmutable());
    }
}
