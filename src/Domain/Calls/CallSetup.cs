using Softswitch.Domain.Devices;

namespace Softswitch.Domain.Calls;

/// <summary>From the first INVITE to the devices that ring.</summary>
internal static class CallSetup
{
    public static CallTransition ApplyNew(CallState state, CallInput input, DateTimeOffset now)
    {
        if (input is not CallInput.Offered offered)
            return CallTransition.Rejected(state);

        var offer = offered.Offer;
        var caller = Party.Of(offer);
        var next = state with
        {
            Phase = CallPhase.Routing,
            Offer = offer,
            Caller = caller,
            Legs = [new Leg(LegId.Caller, LegPhase.Offered, caller, caller.Channel, now)],
            StartedAt = now,
        };
        return CallTransition.Taken(next, new CallEffect.FindRoute(offer));
    }

    public static CallTransition ApplyRouting(CallState state, CallInput input, DateTimeOffset now, CallPolicy policy) => input switch
    {
        _ when CallConnecting.Apply(state, input, now, policy) is { } connecting => connecting,
        CallInput.Routed routed => Follow(state, routed.Route, now, policy),
        CallInput.TrunkClaimed claimed => CallDialling.Claimed(state, claimed.Seat, now, policy),
        CallInput.Cancelled cancel => CallEnding.CallerGone(state, now, policy, cancel.Told),
        CallInput.Refused { Leg.Value: 0 } refusal => CallEnding.CallerRefused(state, refusal.Status, now, policy),
        CallInput.Released { Leg.Value: 0 } => CallEnding.CallerGone(state, now, policy),
        CallInput.HangUp => CallEnding.Refuse(state, CallVerdict.Cancelled, 480, ReleaseCause.Administrator, now, policy),
        CallInput.Renegotiated change => CallTransition.Rejected(state, CallEnding.Pending(change.Leg)),
        CallInput.RenegotiationWithdrawn withdrawn => CallNegotiation.Withdraw(state, withdrawn, null),
        CallInput.GatewayLost lost => CallEnding.Abandoned(state, ReleaseCause.GatewayLost, lost.HeardAt, []),
        CallInput.Closed closed => CallEnding.Abandoned(state, ReleaseCause.Failure, now, closed.Reports),
        _ => CallTransition.Ignored(state),
    };

    private static CallTransition Follow(CallState state, Route route, DateTimeOffset now, CallPolicy policy)
    {
        var known = CallOnward.Follow(state, route);
        if (route.Refusal is { } verdict)
            return CallEnding.Refuse(known, verdict, RefusalStatus.Of(verdict), RefusalStatus.CauseOf(verdict), now, policy);

        if (route.Service is { } service)
            return CallServing.Begin(known, service, now);
        if (!route.Trunks.IsEmpty)
            known = known with { Offer = state.Offer, Trunks = route.Trunks, Price = route.Trunks[0].Price };
        return route.Targets.IsEmpty && !route.Trunks.IsEmpty ? CallDialling.Begin(known) : Ring(known, route, state.Offer!.Body, now, policy);
    }

    private static CallTransition Ring(CallState state, Route route, MessageBody? offer, DateTimeOffset now, CallPolicy policy)
    {
        var destination = route.Destination ?? Party.Unknown;
        var caller = CallOnward.Shown(state);
        var legs = ImmutableArray.CreateBuilder<Leg>(state.Legs.Length + route.Targets.Length);
        var effects = ImmutableArray.CreateBuilder<CallEffect>(route.Targets.Length + 2);
        legs.AddRange(state.Legs);
        foreach (var target in route.Targets)
        {
            var id = new LegId(legs.Count);
            legs.Add(new Leg(id, LegPhase.Offered, (target.Owner ?? destination) with { Channel = target.Channel }, target.Channel, now));
            effects.Add(new CallEffect.Command(new LegCommand.Offer(
                id, target, caller, destination, state.HidesCaller, offer, state.SecuresMedia || target.Encryption == Encryption.Required, state.Service is not null, route.Alert)));
        }

        effects.Add(new CallEffect.StartTimer(CallTimer.NoAnswer, CallOnward.RingTime(state, policy)));
        var next = state with { Phase = CallPhase.Ringing, Legs = legs.MoveToImmutable() };
        if (next.Awaited is not null)
            effects.Add(CallDialling.Claim(next));
        return CallConnecting.Ringing(next, effects.DrainToImmutable());
    }
}
