using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Calls;

/// <summary>A call to a carrier: trunks are asked for a place and tried one at a time, in the order of the route (SPEC R11).</summary>
internal static class CallDialling
{
    /// <summary>Asks the first trunk. The caller's offer stays in the state as long as another trunk may need it.</summary>
    public static CallTransition Begin(CallState state) => CallTransition.Taken(state, new CallEffect.ClaimTrunk(state.Trunks[0].Trunk));

    /// <summary>A trunk took the call, or did not: the next is asked.</summary>
    public static CallTransition Claimed(CallState state, TrunkSeat seat, DateTimeOffset now, CallPolicy policy)
    {
        if (state.Trunks.IsEmpty || state.Legs.Any(leg => leg.Id != LegId.Caller && leg.IsPending))
            return CallTransition.Ignored(state);

        var target = state.Trunks[0];
        var id = new LegId(state.Legs.Length);
        var party = (state.Destination ?? Party.Unknown) with { Trunk = target.Trunk };
        var leg = new Leg(id, LegPhase.Offered, party, null, now, Seat: seat);
        if (seat != TrunkSeat.Granted)
            return Denied(state.With(leg.Ended(now)), now, policy);

        var dial = new CallEffect.Command(new LegCommand.Dial(id, target, state.Offer!.Body, state.SecuresMedia, ByPlatform: state.Service is not null || state.Confirmation is not null));
        var next = state.With(leg) with { Phase = CallPhase.Ringing };
        return state.Phase == CallPhase.Ringing
            ? CallTransition.Taken(next, dial)
            : CallConnecting.Ringing(next, [dial, new CallEffect.StartTimer(CallTimer.NoAnswer, CallOnward.RingTime(state, policy))]);
    }

    /// <summary>
    /// Whether a refusal says more of the carrier than of who is called: no answer at all, or a failure of a server (RFC 3261 21.5).
    /// Once it has rung, the call has reached somebody and is not tried again.
    /// </summary>
    public static bool MayTryAnother(CallState state, Leg leg, int status) =>
        leg is { Trunk: not null, Phase: LegPhase.Offered } && state.Trunks.Length > 1 && status is 408 or (>= 500 and < 600);

    public static CallTransition Next(CallState state)
    {
        var rest = state.Trunks.RemoveAt(0);
        return CallTransition.Taken(state with { Trunks = rest, Price = rest[0].Price }, new CallEffect.ClaimTrunk(rest[0].Trunk));
    }

    /// <summary>The caller hears what the carrier said, unless the call is led on.</summary>
    public static CallTransition Refused(CallState state, Leg leg, DateTimeOffset now, CallPolicy policy) =>
        CallOnward.Try(state, leg.Refusal, now) ?? CallEnding.Refuse(state, leg.Refusal, RefusalStatus.OfCarrier(leg.Status), RefusalStatus.CauseOf(leg.Refusal), now, policy);

    private static CallTransition Denied(CallState state, DateTimeOffset now, CallPolicy policy)
    {
        if (state.Trunks.Length > 1)
            return Next(state);

        // What a carrier said of the number tells more than that the next had no place.
        return state.Legs.LastOrDefault(leg => leg.Id.Value >= state.Stage && leg.Status >= 300) is { } tried
            ? Refused(state, tried, now, policy)
            : CallOnward.Try(state, CallVerdict.Congested, now)
            ?? CallEnding.Refuse(state, CallVerdict.Congested, RefusalStatus.Of(CallVerdict.Congested), ReleaseCause.Failure, now, policy);
    }
}
