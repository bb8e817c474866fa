using Softswitch.Domain.Media;

namespace Softswitch.Domain.Calls;

/// <summary>Caller and partner are connected.</summary>
internal static class CallTalking
{
    public static CallTransition Apply(CallState state, CallInput input, DateTimeOffset now, CallPolicy policy) => input switch
    {
        _ when state.Service is { } service && CallServing.Apply(state, service, input, now, policy) is { } served => served,
        CallInput.Released released => Release(state, released, now, policy),
        CallInput.Renegotiated change when state.PeerOf(change.Leg) is { } other && IsBetweenLegAndGateway(state, change) => Hold(state, change, other),
        CallInput.Renegotiated change => CallNegotiation.Ask(state, change, state.PeerOf(change.Leg)),
        CallInput.RenegotiationAccepted accepted => CallNegotiation.Accept(state, accepted),
        CallInput.RenegotiationWithdrawn withdrawn => CallNegotiation.Withdraw(state, withdrawn, state.PeerOf(withdrawn.Leg)),
        CallInput.RenegotiationRefused refused => CallNegotiation.Refuse(state, refused),
        CallInput.Acknowledged ack => Acknowledge(state, ack),
        CallInput.Adapted adapted => CallTransition.Taken(state with { IsAdapted = adapted.IsDone }),
        CallInput.RecordingAsked asked => CallRecording.Take(state, asked.Order, now),
        CallInput.Recorded recorded => CallRecording.End(state, recorded),
        CallInput.Messaged message => CallNegotiation.PassOn(state, message, state.PeerOf(message.Leg)),
        CallInput.Silent silent => Probe(state, silent.Leg),
        CallInput.HangUp { Limit: { } limit } =>
            CallEnding.Disconnect(state with { Reasons = state.Reasons.Add(limit) }, null, ReleaseCause.FraudLimit, now, policy),
        CallInput.HangUp => CallEnding.Disconnect(state, null, ReleaseCause.Administrator, now, policy),
        CallInput.Answered answer => CallEnding.LateAnswer(state, answer),

        // The caller gave up while the answer was under way to him: for him the call was never answered.
        CallInput.Cancelled cancel => CallEnding.CallerGone(state, now, policy, cancel.Told),
        CallInput.Refused { Leg.Value: 0 } refusal => CallEnding.CallerRefused(state, refusal.Status, now, policy),
        CallInput.GatewayLost lost => CallEnding.Abandoned(state, ReleaseCause.GatewayLost, lost.HeardAt, []),
        CallInput.Closed closed => CallEnding.Abandoned(state, ReleaseCause.Failure, now, closed.Reports),
        _ => CallTransition.Ignored(state),
    };

    private static CallTransition Release(CallState state, CallInput.Released released, DateTimeOffset now, CallPolicy policy) =>
        state.PeerOf(released.Leg) is null
            ? CallTransition.Ignored(state)
            : CallEnding.Disconnect(state, released.Leg, released.Cause, now, policy);

    // A hold makes it so, where that is possible: who waits shall hear music.
    private static bool IsBetweenLegAndGateway(CallState state, CallInput.Renegotiated change) =>
        state.IsAdapted || (change is { Held: true, CanAdapt: true } && state.Negotiation is null);

    // What is between a leg and the gateway is no business of the other: it only hears music while it waits.
    private static CallTransition Hold(CallState state, CallInput.Renegotiated change, LegId other)
    {
        var asker = state.Find(change.Leg)!;
        ImmutableArray<CallEffect> effects = [new CallEffect.Command(new LegCommand.AcceptRenegotiation(change.Leg, null, ByPlatform: true))];
        if (!state.IsAdapted)
            effects = effects.Insert(0, new CallEffect.Command(new LegCommand.Adapt(change.Leg, other)));
        if (asker.Held == change.Held)
            return CallTransition.Taken(state, [.. effects]);
        var next = state.With(asker with { Held = change.Held }) with { IsAdapted = true, Jobs = change.Held ? state.Jobs + 1 : state.Jobs };
        LegCommand music = change.Held
            ? new LegCommand.Play(other, next.Jobs, [new Sound.Music()], Repeats: true)
            : new LegCommand.Stop(other, next.Jobs);
        return CallTransition.Taken(next, [.. effects, new CallEffect.Command(music)]);
    }

    private static CallTransition Acknowledge(CallState state, CallInput.Acknowledged ack) =>
        state.PeerOf(ack.Leg) is { } peer
            ? CallTransition.Taken(state, new CallEffect.Command(new LegCommand.Acknowledge(peer, ack.Body)))
            : CallTransition.Ignored(state);

    private static CallTransition Probe(CallState state, LegId leg)
    {
        // On hold, silence is what was agreed.
        if (state.PeerOf(leg) is null || state.Legs.Any(other => other is { Phase: LegPhase.Answered, Held: true }))
            return CallTransition.Ignored(state);
        return CallTransition.Taken(state, new CallEffect.Command(new LegCommand.Probe(leg)));
    }
}
