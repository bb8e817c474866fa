using static Softswitch.Protocols.Sip.Dialogs.NegotiationVerdict;

namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>
/// Who may offer and must answer in which message (RFC 3264, RFC 3261 13.2.1 and 14, RFC 3262 5, RFC 3311 5, as laid out
/// in RFC 6337). Fed with every message of the kinds of <see cref="NegotiationMessage"/>, before it is sent or after
/// it was received; a refusal leaves the state as it is, and the response that says so to the other side is not fed.
/// </summary>
public static class OfferAnswerMachine
{
    /// <param name="from">Who sends the message.</param>
    /// <param name="hasDescription">The message has a session description.</param>
    public static (OfferAnswerState Next, NegotiationVerdict Verdict) Apply(
        OfferAnswerState state, Side from, NegotiationMessage message, bool hasDescription) => message switch
        {
            NegotiationMessage.Invite => Invite(state, from, hasDescription),
            NegotiationMessage.Provisional => Provisional(state, from, hasDescription),
            NegotiationMessage.ReliableProvisional => ReliableProvisional(state, from, hasDescription),
            NegotiationMessage.InviteSuccess => InviteSuccess(state, from, hasDescription),
            NegotiationMessage.InviteFailure => InviteFailure(state, from),
            NegotiationMessage.Ack => Answer(state, from, NegotiationMessage.InviteSuccess, hasDescription),
            NegotiationMessage.Prack => Prack(state, from, hasDescription),
            NegotiationMessage.PrackSuccess => Answer(state, from, NegotiationMessage.Prack, hasDescription),
            NegotiationMessage.PrackFailure => Refusal(state, from, NegotiationMessage.Prack),
            NegotiationMessage.Update => Update(state, from, hasDescription),
            NegotiationMessage.UpdateSuccess => Answer(state, from, NegotiationMessage.Update, hasDescription),
            NegotiationMessage.UpdateFailure => Refusal(state, from, NegotiationMessage.Update),
            _ => (state, Nothing),
        };

    private static (OfferAnswerState, NegotiationVerdict) Invite(OfferAnswerState state, Side from, bool hasDescription)
    {
        // RFC 3261 14.1 and 14.2: one INVITE at a time; the other side's makes glare, one's own means waiting.
        if (!state.IsQuiet)
            return (state, state.Inviter == from || (state.Inviter == Side.None && state.Offerer == from) ? TooEarly : Glare);
        var next = state with { Inviter = from, Stage = InviteStage.OfferWanted };
        return hasDescription ? (next.Offering(from, NegotiationMessage.Invite), Offer) : (next, Nothing);
    }

    private static (OfferAnswerState, NegotiationVerdict) Provisional(
        OfferAnswerState state, Side from, bool hasDescription)
    {
        if (!hasDescription)
            return (state, Nothing);
        return (state, state.Awaits(from, NegotiationMessage.Invite) ? Preview : Repeated);
    }

    private static (OfferAnswerState, NegotiationVerdict) ReliableProvisional(
        OfferAnswerState state, Side from, bool hasDescription)
    {
        if (!hasDescription)
            return (state, Nothing);
        if (state.Awaits(from, NegotiationMessage.Invite))
            return (state.Answered(), NegotiationVerdict.Answer);
        return IsOfferDue(state, from)
            ? (state.Offering(from, NegotiationMessage.ReliableProvisional), Offer)
            : (state, Repeated);
    }

    private static (OfferAnswerState, NegotiationVerdict) InviteSuccess(
        OfferAnswerState state, Side from, bool hasDescription)
    {
        // RFC 3262 3: an offer or answer in a provisional response is acknowledged before the 2xx goes out.
        if (from == Side.Local && state.Offerer == from && state.OfferIn == NegotiationMessage.ReliableProvisional)
            return (state, TooEarly);
        if (state.Awaits(from, NegotiationMessage.Invite))
            return hasDescription ? (state.Answered().InviteDone(), NegotiationVerdict.Answer) : (state, Missing);
        if (!IsOfferDue(state, from))
            return (state.InviteDone(), hasDescription ? Repeated : Nothing);
        return hasDescription
            ? (state.InviteDone().Offering(from, NegotiationMessage.InviteSuccess), Offer)
            : (state, Missing);
    }

    private static (OfferAnswerState, NegotiationVerdict) InviteFailure(OfferAnswerState state, Side from)
    {
        if (state.Inviter == Side.None || state.Inviter == from)
            return (state, Nothing);
        var done = state.InviteDone();
        return state.Offerer != Side.None
            && state.OfferIn is NegotiationMessage.Invite or NegotiationMessage.ReliableProvisional
            ? (done.Answered(), RolledBack)
            : (done, Nothing);
    }

    private static (OfferAnswerState, NegotiationVerdict) Prack(OfferAnswerState state, Side from, bool hasDescription)
    {
        if (state.Awaits(from, NegotiationMessage.ReliableProvisional) || !hasDescription)
            return Answer(state, from, NegotiationMessage.ReliableProvisional, hasDescription);
        return NewOffer(state, from, NegotiationMessage.Prack);
    }

    private static (OfferAnswerState, NegotiationVerdict) Update(OfferAnswerState state, Side from, bool hasDescription)
    {
        if (hasDescription)
            return NewOffer(state, from, NegotiationMessage.Update);
        // RFC 3311 5.2: one UPDATE at a time, also when the next has no offer.
        return (state, state.Offerer == from && state.OfferIn == NegotiationMessage.Update ? TooEarly : Nothing);
    }

    /// <summary>An offer beside the INVITE (RFC 3311 5.2): not before the last one has its answer.</summary>
    private static (OfferAnswerState, NegotiationVerdict) NewOffer(
        OfferAnswerState state, Side from, NegotiationMessage carrier)
    {
        if (state.Offerer == Side.None && state.Stage != InviteStage.OfferWanted)
            return (state.Offering(from, carrier), Offer);
        return (state, state.Offerer == from || state.Offerer == Side.None ? TooEarly : Glare);
    }

    private static (OfferAnswerState, NegotiationVerdict) Answer(
        OfferAnswerState state, Side from, NegotiationMessage offeredIn, bool hasDescription)
    {
        if (!state.Awaits(from, offeredIn))
            return (state, hasDescription ? Repeated : Nothing);
        return hasDescription ? (state.Answered(), NegotiationVerdict.Answer) : (state, Missing);
    }

    private static (OfferAnswerState, NegotiationVerdict) Refusal(
        OfferAnswerState state, Side from, NegotiationMessage offeredIn) =>
        state.Awaits(from, offeredIn) ? (state.Answered(), RolledBack) : (state, Nothing);

    private static bool IsOfferDue(OfferAnswerState state, Side from) =>
        state.Stage == InviteStage.OfferWanted && state.Inviter != Side.None && state.Inviter != from
        && state.Offerer == Side.None;
}
