using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Questions;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Routing;

/// <summary>
/// Where a call goes (SPEC X, R). Pure and total: the same answer serves a real call and its explanation. What only live state can tell,
/// whose turn it is in a group or whether a limit is reached, is asked for by a decision, and the answer brought back here.
/// </summary>
public static class RouteEvaluator
{
    /// <summary>The most extensions that may lead one call on.</summary>
    public const int MaxHops = 20;

    /// <summary>How often one caller may be asked or told something.</summary>
    public const int MaxRounds = 50;

    /// <param name="to">Where the call is led now.</param>
    /// <param name="cursor">How it came there.</param>
    public static RouteDecision Decide(RouteQuestion question, Destination to, RouteCursor cursor) => Decide(question, to, cursor, []);

    /// <summary>A group rings, beginning with whose turn it is.</summary>
    /// <param name="order">All its members.</param>
    public static RouteDecision Begin(RouteQuestion question, RouteDecision.Hunt hunt, ImmutableArray<Destination> order)
    {
        var group = hunt.Group;
        var cursor = hunt.Cursor;

        // Where others have their turn after the group, these come next.
        if (cursor.Waiting.IsEmpty)
            cursor = cursor with { Busy = group.Busy, NoAnswer = group.NoAnswer, Unreachable = group.Unregistered };
        if (group.Order == HuntOrder.Simultaneous)
        {
            var ringing = cursor with { RingTime = Shorter(group.NoAnswerTime, cursor), Confirms = cursor.Confirms || group.Confirms };
            return TogetherStep.Ring(question, group.Members, group.AllowsForwarding, ringing, hunt.Reasons, rings => Said(group, $"rings {rings}"));
        }

        // Each rings once, as long as there is time, and nobody by his own call.
        var rings = (int)Math.Ceiling(Shorter(group.NoAnswerTime, cursor) / group.MemberTime);
        ImmutableArray<Destination> turns = [.. order.Where(member => member.Value != question.Caller.Extension?.Value).Take(rings)];
        if (turns.IsEmpty)
            return new RouteDecision.Ring([], cursor, hunt.Reasons.Add(Said(group, "rings nobody")));
        var reasons = hunt.Reasons.Add(Said(group, $"{group.Order}: {string.Join(' ', turns)}"));
        var next = cursor.Turning([.. turns.Select(member => new RouteTurn(member, group.MemberTime))]);
        return Decide(question, turns[0], next with { FollowsMembers = group.AllowsForwarding, Confirms = cursor.Confirms || group.Confirms }, reasons);
    }

    /// <summary>Goes on with what an extension that asks makes of the caller.</summary>
    internal static RouteDecision Follow(RouteQuestion question, RoutingModel model, QuestionTurn turn, ImmutableArray<RouteReason> reasons)
    {
        reasons = reasons.Add(Said(model, turn.Said));
        return turn is QuestionTurn.Onward onward ? Decide(question, onward.To, onward.Cursor, reasons) : QuestionStep.Decision(model, turn, reasons);
    }

    private static TimeSpan Shorter(TimeSpan time, RouteCursor cursor) => cursor is { IsInTurns: true, RingTime: { } step } && step < time ? step : time;

    /// <summary>A limit has let the call in, or not.</summary>
    public static RouteDecision Pass(RouteQuestion question, RouteDecision.Claim claim, bool isIn)
    {
        var limit = claim.Limit;
        var reasons = claim.Reasons.Add(Said(limit, isIn ? $"within {limit.Calls}: {limit.Within}" : $"above {limit.Calls}: {limit.Above?.Value ?? "busy"}"));
        if (isIn)
            return Decide(question, limit.Within, claim.Cursor with { Limits = claim.Cursor.Limits.Add(limit.Extension) }, reasons);
        return limit.Above is { } above
            ? Decide(question, above, claim.Cursor, reasons)
            : new RouteDecision.Refused(CallVerdict.Busy, claim.Cursor, reasons);
    }

    /// <summary>Some channel is registered, or none.</summary>
    public static RouteDecision Choose(RouteQuestion question, RouteDecision.Probe probe, bool isRegistered)
    {
        var backUp = probe.BackUp;
        var to = isRegistered ? backUp.To : backUp.Otherwise;
        return Decide(question, to, probe.Cursor, probe.Reasons.Add(Said(backUp, $"{(isRegistered ? "registered" : "none registered")}: {to}")));
    }

    /// <summary>The PIN that a caller keyed has been looked at.</summary>
    public static RouteDecision Admit(RouteQuestion question, RouteDecision.CheckPin check, PinVerdict verdict) =>
        Follow(question, check.Disa, DisaQuestion.Checked(question.Book, check.Disa, check.Cursor, verdict), check.Reasons);

    private static RouteDecision Decide(RouteQuestion question, Destination to, RouteCursor cursor, ImmutableArray<RouteReason> reasons)
    {
        var book = question.Book;
        while (true)
        {
            if (to.IsSeveral)
                return TogetherStep.Ring(question, [to], follows: false, cursor, reasons, rings => new RouteReason(RouteRule.Extension, rings, "", "rings"));
            if (!book.IsExtension(to, out var extension))
            {
                // The tenant's own numbers need no way round, in which a circle would not be seen.
                if (book.Plan.Read(to.Value) is not DialledNumber.External own || question.Find(own.Number) is not { } did)
                    return new RouteDecision.Outside(to, cursor, reasons.Add(new RouteReason(RouteRule.Outside, to.Value, "", cursor.Confirms ? "calls, and is asked to accept" : "calls")));
                reasons = reasons.Add(new RouteReason(RouteRule.Did, own.Number.Value, "", $"{did.Reason}: {did.Forward?.Value ?? did.Extension.Value}"));

                // Numbers that are forwarded to each other ring in the end.
                if (did.Forward is { } forward && cursor.Hops < MaxHops)
                {
                    (to, cursor) = (new Destination(forward.Value), cursor with { Hops = cursor.Hops + 1 });
                    continue;
                }

                (extension, cursor) = (did.Extension, cursor.Prefixed(did.Prefix ?? ""));
            }

            var model = book.Extensions.GetValueOrDefault(extension);
            if (NightStep.Of(question, extension, model, cursor) is { } night)
            {
                reasons = reasons.Add(night);
                (to, cursor) = (book.Night!.To, cursor with { IsNight = true });
                continue;
            }

            var reach = model is null ? question.Reach(extension) : null;
            if (model is null && (reach is null || !ReachStep.Applies(cursor)))
                return new RouteDecision.Ring([extension], cursor, reasons.Add(new RouteReason(RouteRule.Extension, extension.Value, "", "rings")));
            if (Entering(extension, model, cursor) is not { } entered)
                return Circle(extension, cursor, reasons);
            cursor = entered;

            switch (model)
            {
                case null when AssistantStep.Of(question, extension, reach!, cursor, reasons) is { } assisted:
                    return assisted;
                case null when ReachStep.Of(reach!, cursor) is { } onward:
                    reasons = reasons.Add(ReachStep.Reason(extension, reach!, onward.To.Value));
                    (to, cursor) = onward;
                    break;
                case null:
                    return ReachStep.Ring(extension, reach!, cursor, reasons);
                case not null when LiveStep.Of(question, model, cursor, reasons) is { } settled:
                    return settled;
                case RoutingModel.Plan plan:
                    reasons = reasons.Add(Said(plan, $"steps: {string.Join(' ', plan.Steps.Select(step => step.To))}"));
                    (to, cursor) = (plan.Steps[0].To, cursor.Prefixed(plan.Prefix).Turning(plan.Steps) with { FollowsMembers = true, Confirms = cursor.Confirms || plan.Confirms });
                    break;
                case not null when QuestionStep.Asks(model):
                    return Follow(question, model, QuestionStep.Of(question, model, cursor), reasons);
                default:
                    (to, cursor, var value) = Onward(question, model, cursor);
                    reasons = reasons.Add(Said(model, value));
                    break;
            }
        }
    }

    // What was keyed is for who asked, who has led the call here already. Null where it would go in a circle.
    private static RouteCursor? Entering(ExtensionNumber extension, RoutingModel? model, RouteCursor cursor)
    {
        if (cursor.Keyed is not null && QuestionStep.Asks(model))
            return cursor;
        return cursor.Hops >= MaxHops || cursor.Knows(extension)
            ? null
            : cursor with { Keyed = null, Visited = cursor.Visited.Add(extension), Hops = cursor.Hops + 1 };
    }

    private static (Destination To, RouteCursor Cursor, string Value) Onward(RouteQuestion question, RoutingModel model, RouteCursor cursor)
    {
        switch (model)
        {
            case RoutingModel.Group { Always: { } always } group:
                return (always, cursor.Prefixed(group.Prefix) with { Shown = group.Shown }, $"always to {always}");
            case RoutingModel.Forward forward:
                return (forward.To, cursor with { Shown = forward.Shown, Confirms = cursor.Confirms || forward.Confirms }, $"to {forward.To}");
            case RoutingModel.ShortNumber number:
                return (number.To, cursor, $"to {number.To}");
            case RoutingModel.TimeRouting times:
                var to = TimeChoice.Of(times, question.Local, out var period);
                return (to, cursor, $"{period}: {to}");
            case RoutingModel.Indicator indicator:
                var side = (indicator.IsRed ? indicator.Red : indicator.Green)!.Value;
                return (side, cursor, $"{(indicator.IsRed ? "red" : "green")}: {side}");
            case RoutingModel.NightMode night:
                return (night.To, cursor with { IsNight = true }, $"to {night.To}");
            case RoutingModel.LocationRouting locations:
                var route = LocationChoice.Of(locations, question.Caller, question.Book.Plan, out var match);
                return (route.To, cursor.Prefixed(route.Prefix), $"{match}: {route.To}");
            default:
                throw new ArgumentException($"It leads nowhere: {model.GetType().Name}", nameof(model));
        }
    }

    private static RouteDecision.Refused Circle(ExtensionNumber extension, RouteCursor cursor, ImmutableArray<RouteReason> reasons)
    {
        var why = cursor.Hops >= MaxHops ? $"led on {MaxHops} times" : "leads in a circle";
        return new RouteDecision.Refused(CallVerdict.Looped, cursor, reasons.Add(new RouteReason(RouteRule.Loop, extension.Value, "", why)));
    }

    private static RouteReason Said(RoutingModel model, string value) => new(model.Rule, model.Extension.Value, model.Name, value);
}
