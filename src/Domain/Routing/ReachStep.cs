using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing;

/// <summary>What the way of a call makes of how a user wants to be reached (SPEC P1 to P3).</summary>
internal static class ReachStep
{
    /// <summary>False for a member of a group of which the forwards of members do not count.</summary>
    public static bool Applies(RouteCursor cursor) => !cursor.IsInTurns || cursor.FollowsMembers;

    /// <summary>Where the call is led instead of ringing the user; null when he rings, or is as busy.</summary>
    public static (Destination To, RouteCursor Cursor)? Of(ReachDecision reach, RouteCursor cursor)
    {
        if (IsKeptAway(reach, cursor))
            return null;
        var to = reach.ForwardAlways ?? (reach.RingsNobody && !cursor.IsInTurns ? reach.ForwardBusy : null);
        return to is { } onward ? (onward, cursor with { Shown = Shown(reach), Confirms = cursor.Confirms || reach.ConfirmsForwards }) : null;
    }

    /// <summary>The user rings, as long and where he says.</summary>
    public static RouteDecision Ring(ExtensionNumber extension, ReachDecision reach, RouteCursor cursor, ImmutableArray<RouteReason> reasons)
    {
        if (IsKeptAway(reach, cursor))
            return new RouteDecision.Refused(CallVerdict.Refused, cursor, reasons.Add(Reason(extension, reach, "keeps the caller away")));
        if (reach.RingsNobody)
            return new RouteDecision.Refused(CallVerdict.Busy, cursor, reasons.Add(Reason(extension, reach, "rings nobody")));

        return new RouteDecision.Ring([extension], After(reach, cursor), reasons.Add(Reason(extension, reach, "rings")), reach.Devices ?? []);
    }

    /// <summary>What comes when those who ring do not take it: in a group it is the group that says so.</summary>
    public static RouteCursor After(ReachDecision reach, RouteCursor cursor) => cursor.IsInTurns
        ? cursor
        : cursor with
        {
            Shown = Shown(reach),
            Busy = reach.ForwardBusy,
            NoAnswer = reach.ForwardNoAnswer,
            Unreachable = reach.ForwardUnreachable,
            ConfirmsNext = reach.ConfirmsForwards,
            RingTime = reach.ForwardNoAnswer is null ? null : TimeSpan.FromSeconds(reach.NoAnswerAfter),
        };

    public static RouteReason Reason(ExtensionNumber extension, ReachDecision reach, string value) => new(
        RouteRule.Reach, extension.Value, "", $"{reach.Status}, {reach.CallClass}, {reach.Profile}: {value}");

    // Who calls a group calls the group.
    public static bool IsKeptAway(ReachDecision reach, RouteCursor cursor) => reach.IsBlocked && !cursor.IsInTurns;

    private static ShownChoice Shown(ReachDecision reach) => reach.ShownNumber switch
    {
        ReachShownNumber.Called => new ShownChoice(ShownNumber.Called),
        ReachShownNumber.Own when reach.CallerId is { } own => new ShownChoice(ShownNumber.Specific, own),
        ReachShownNumber.Own => new ShownChoice(ShownNumber.Called),
        _ => ShownChoice.Caller,
    };
}
