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
            new CallEffect.Command(new LegCommand.Renegotiate(peer.Value, change.Body)));
    }

    public static CallTransition Accept(CallState state, CallInput.RenegotiationAccepted accepted)
    {
        if (Asker(state, accepted.Leg) is not { } asker)
            return CallTransition.Ignored(state);

        var next = state.With(asker with { Held = state.Negotiation!.Held }) with { Negotiation = null };
        return CallTransition.Taken(
            next, new CallEffect.Command(new LegCommand.AcceptRenegotiation(asker.Id, accepted.Body)));
    }

    public static CallTransition Refuse(CallState state, CallInput.RenegotiationRefused refused)
    {
        if (Asker(state, refused.Leg) is not { } asker)
            return CallTransition.Ignored(state);

        return CallTransition.Taken(
            state with { Negotiation = null },
            new CallEffect.Command(new LegCommand.RefuseRenegotiation(asker.Id, refused.Status)));
    }

    public static CallTransition PassOn(CallState state, CallInput.Messaged message, LegId? peer) =>
        peer is { } other
            ? CallTransition.Taken(state, new CallEffect.Command(new LegCommand.Message(other, message.Method, message.Body)))
            : CallTransition.Ignored(state);

    private static Leg? Asker(CallState state, LegId decider) =>
        state.Negotiation is { } negotiation && negotiation.Leg != decider ? state.Find(negotiation.Leg) : null;
}
