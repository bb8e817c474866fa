using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Calls;

/// <summary>Those who rang did not take the call: its route may lead it on.</summary>
internal static class CallOnward
{
    /// <summary>Withdraws what still rings and looks for those who ring next; null when the caller is to be told instead.</summary>
    public static CallTransition? Try(CallState state, CallVerdict verdict, DateTimeOffset now)
    {
        if (state.Cursor is not { } cursor || cursor.After(verdict) is not { } to)
            return null;

        var effects = CallEnding.WithdrawOffers(state, ReleaseCause.NoAnswer);
        effects.Add(new CallEffect.StopTimer(CallTimer.NoAnswer));
        if (state.Negotiation is { Stage: NegotiationStage.Asked } unfinished)
            effects.Add(CallEnding.Pending(unfinished.Leg));
        var onward = cursor.Onward();
        effects.Add(new CallEffect.LeadOn(state.Offer!, state.Caller, to, onward));
        var next = Withdrawn(state, now) with { Phase = CallPhase.Routing, Cursor = onward };
        return new CallTransition(next, effects.ToImmutable(), TransitionOutcome.Taken);
    }

    /// <summary>Nobody rings any more.</summary>
    public static CallState Withdrawn(CallState state, DateTimeOffset now) => state with
    {
        Legs = [.. state.Legs.Select(leg => leg.Id == LegId.Caller ? leg : leg.Ended(now))],
        Negotiation = null,
        Trunks = [],
        Price = null,
    };

    /// <summary>What is known of the call once it has this route.</summary>
    public static CallState Follow(CallState state, Route route)
    {
        var cursor = route.Cursor ?? (state.Cursor is { Limits: { IsEmpty: false } limits } ? new RouteCursor(Limits: limits) : null);

        // The caller's offer goes to those who ring and is not needed again, unless others may ring after them: no checkpoint has to carry it.
        return state.With(state.Legs[0] with { Party = route.Caller }) with
        {
            Caller = route.Caller,
            Destination = route.Destination,
            Offer = cursor is { LeadsOn: true } ? state.Offer : state.Offer! with { Body = null },
            Reasons = route.Reasons,
            SecuresMedia = state.SecuresMedia || route.SecuresMedia,
            Cursor = cursor,
            Way = state.Way.AddRange(route.Way),
            Stage = state.Legs.Length,
            Confirmation = route.Confirmation,
        };
    }

    /// <summary>How long those who ring do.</summary>
    public static TimeSpan RingTime(CallState state, CallPolicy policy) => state.Cursor?.RingTime ?? policy.RingTime;

    /// <summary>The caller as the display of a device shows him, after what led him there (SPEC C14).</summary>
    public static Party Shown(CallState state) => state.Cursor is { Prefix: { Length: > 0 } prefix }
        ? state.Caller with { Name = $"{prefix} {(state.Caller.Name.Length > 0 ? state.Caller.Name : state.Caller.Number)}".TrimEnd() }
        : state.Caller;
}
