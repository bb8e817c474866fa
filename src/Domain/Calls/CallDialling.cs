using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Calls;

/// <summary>
/// A call to carriers: for each number, trunks are asked for a place and tried one at a time, in the order of the route (SPEC R11). Several
/// numbers ring at once, each by a trunk of its own, beside devices or without any (SPEC X2).
/// </summary>
internal static class CallDialling
{
    /// <summary>Asks the first trunk. The caller's offer stays in the state as long as another trunk may need it.</summary>
    public static CallTransition Begin(CallState state) => CallTransition.Taken(state, Claim(state));

    /// <summary>Asks a trunk for a place.</summary>
    public static CallEffect Claim(CallState state) => new CallEffect.ClaimTrunk(state.Awaited!.Trunk);

    /// <summary>A trunk took the call, or did not: the next is asked, for this number or another.</summary>
    public static CallTransition Claimed(CallState state, TrunkSeat seat, DateTimeOffset now, CallPolicy policy)
    {
        if (state.Awaited is not { } target)
            return CallTransition.Ignored(state);

        var id = new LegId(state.Legs.Length);
        var party = (target.Called ?? state.Destination ?? Party.Unknown) with { Trunk = target.Trunk };
        var leg = new Leg(id, LegPhase.Offered, party, null, now, Seat: seat, Fork: target.Fork, Price: target.Price);
        if (seat != TrunkSeat.Granted)
            return Denied(state.With(leg.Ended(now)), target, now, policy);

        var dial = new CallEffect.Command(new LegCommand.Dial(id, target, state.Offer!.Body, state.SecuresMedia, ByPlatform: state.Service is not null || state.Confirmation is not null));
        var next = state.With(leg) with { Phase = CallPhase.Ringing };
        var ringing = state.Phase == CallPhase.Ringing
            ? CallTransition.Taken(next, dial)
            : CallConnecting.Ringing(next, [dial, new CallEffect.StartTimer(CallTimer.NoAnswer, CallOnward.RingTime(state, policy))]);
        return next.Awaited is null ? ringing : ringing with { Effects = ringing.Effects.Add(Claim(next)) };
    }

    /// <summary>
    /// Whether a refusal says more of the carrier than of who is called: no answer at all, or a failure of a server (RFC 3261 21.5).
    /// Once it has rung, the call has reached somebody and is not tried again.
    /// </summary>
    public static bool MayTryAnother(CallState state, Leg leg, int status) =>
        leg is { Trunk: not null, Phase: LegPhase.Offered } && Left(state, leg.Fork) > 1 && status is 408 or (>= 500 and < 600);

    /// <summary>The next trunk of the number is asked.</summary>
    public static CallTransition Next(CallState state, int fork)
    {
        var tried = state.Trunks.First(target => target.Fork == fork);
        var rest = state.Trunks.Remove(tried);
        var next = state with { Trunks = rest, Price = rest.First(target => target.Fork == fork).Price };
        return CallTransition.Taken(next, Claim(next));
    }

    /// <summary>No other trunk is tried for the number.</summary>
    public static CallState GivenUp(CallState state, int fork) => state with { Trunks = state.Trunks.RemoveAll(target => target.Fork == fork) };

    /// <summary>Only one number was called since the call was last led on, and no device.</summary>
    public static bool IsOnlyOne(CallState state) =>
        state.Legs is [.., { Trunk: not null, Fork: var fork }] && state.Legs.Length > state.Stage
        && state.Trunks.All(target => target.Fork == fork)
        && state.Legs.Skip(state.Stage).All(leg => leg.Trunk is not null && leg.Fork == fork);

    /// <summary>The caller hears what the carrier said, unless the call is led on.</summary>
    public static CallTransition Refused(CallState state, Leg leg, DateTimeOffset now, CallPolicy policy) =>
        CallOnward.Try(state, leg.Refusal, now) ?? CallEnding.Refuse(state, leg.Refusal, RefusalStatus.OfCarrier(leg.Status), RefusalStatus.CauseOf(leg.Refusal), now, policy);

    private static CallTransition Denied(CallState state, TrunkTarget target, DateTimeOffset now, CallPolicy policy)
    {
        if (Left(state, target.Fork) > 1)
            return Next(state, target.Fork);

        var next = GivenUp(state, target.Fork);
        if (next.IsOpen)
            return next.Awaited is null ? CallTransition.Taken(next) : CallTransition.Taken(next, Claim(next));

        // What a carrier said of the number tells more than that the next had no place.
        if (next.Legs.LastOrDefault(leg => leg.Id.Value >= next.Stage && leg.Status >= 300) is not { } tried)
            return CallRinging.NobodyLeft(next, CallVerdict.Congested, now, policy);
        return IsOnlyOne(next) ? Refused(next, tried, now, policy) : CallRinging.Refused(next, now, policy);
    }

    private static int Left(CallState state, int fork) => state.Trunks.Count(target => target.Fork == fork);
}
