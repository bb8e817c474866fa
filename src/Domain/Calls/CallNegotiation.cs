namespace Softswitch.Domain.Calls;

/// <summary>Changes of a session (hold, resume, video on, codec) and messages inside a dialog, from one side to the other.</summary>
internal static class CallNegotiation
{
    public static CallTransition Ask(CallState state, CallInput.Renegotiated change, LegId? peer)
    {
        // RFC 3261 14.2: while one change is being decided, another is answered 491.
        if (peer is null || state.Negotiation is not null)
            return CallTransition.Rejected(state, CallEnding.Pending(change.Leg));

        return CallTransition.Taken(
            state with { Negotiation = new Negotiation(change.Leg, change.Held) },
            Order(new LegCommand.Renegotiate(peer.Value, change.Body)));
    }

    public static CallTransition Accept(CallState state, CallInput.RenegotiationAccepted accepted)
    {
        if (Asker(state, accepted.Leg) is not { } asker)
            return CallTransition.Ignored(state);

        var negotiation = state.Negotiation!;
        if (negotiation is { Stage: NegotiationStage.Withdrawn, Session: { } session })
            return Restore(state, asker, accepted.Leg, session, negotiation.Held);

        var next = state.With(asker with { Held = negotiation.Held }) with { Negotiation = null };
        return negotiation.Stage == NegotiationStage.Asked
            ? CallTransition.Taken(next, Order(new LegCommand.AcceptRenegotiation(asker.Id, accepted.Body)))
            : CallTransition.Taken(next);
    }

    public static CallTransition Refuse(CallState state, CallInput.RenegotiationRefused refused)
    {
        if (Asker(state, refused.Leg) is not { } asker)
            return CallTransition.Ignored(state);

        var next = state with { Negotiation = null };
        return state.Negotiation!.Stage == NegotiationStage.Asked
            ? CallTransition.Taken(next, Order(new LegCommand.RefuseRenegotiation(asker.Id, refused.Status)))
            : CallTransition.Taken(next);
    }

    /// <summary>
    /// The asker is told at once that it may go on. The other side, if it accepts what is no longer asked for, or already has, is
    /// brought back to what the asker stands by: otherwise one would talk to a session that the other does not have.
    /// </summary>
    public static CallTransition Withdraw(CallState state, CallInput.RenegotiationWithdrawn withdrawn, LegId? peer)
    {
        var forget = Order(new LegCommand.ForgetRenegotiation(withdrawn.Leg));
        if (peer is null || state.Find(withdrawn.Leg) is not { } asker)
            return CallTransition.Taken(state, forget);
        if (state.Negotiation is null)
        {
            return withdrawn.Session is { } session
                ? Restore(state, asker, peer.Value, session, withdrawn.Held, forget)
                : CallTransition.Taken(state, forget);
        }

        return state.Negotiation is { Stage: NegotiationStage.Asked } pending && pending.Leg == asker.Id
            ? CallTransition.Taken(
                state with { Negotiation = new Negotiation(asker.Id, withdrawn.Held, NegotiationStage.Withdrawn, withdrawn.Session) }, forget)
            : CallTransition.Taken(state, forget);
    }

    public static CallTransition PassOn(CallState state, CallInput.Messaged message, LegId? peer) =>
        peer is { } other
            ? CallTransition.Taken(state, Order(new LegCommand.Message(other, message.Method, message.Body)))
            : CallTransition.Ignored(state);

    // It may have accepted with an offer of its own, which then waits for an answer before it can be asked anything.
    private static CallTransition Restore(
        CallState state, Leg asker, LegId peer, MessageBody session, bool held, params ReadOnlySpan<CallEffect> before)
    {
        var next = state.With(asker with { Held = held }) with
        {
            Negotiation = new Negotiation(asker.Id, held, NegotiationStage.Restoring, session),
        };
        return CallTransition.Taken(
            next, [.. before, Order(new LegCommand.Acknowledge(peer, session)), Order(new LegCommand.Renegotiate(peer, session))]);
    }

    private static CallEffect.Command Order(LegCommand command) => new(command);

    private static Leg? Asker(CallState state, LegId decider) =>
        state.Negotiation is { } negotiation && negotiation.Leg != decider ? state.Find(negotiation.Leg) : null;
}
