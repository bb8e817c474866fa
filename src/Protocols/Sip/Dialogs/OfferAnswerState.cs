namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>Where the negotiation of a session stands.</summary>
/// <param name="Inviter">Who sent the INVITE that has no final response yet.</param>
/// <param name="Stage">How far the negotiation of that INVITE is.</param>
/// <param name="Offerer">Who made the offer that has no answer yet.</param>
/// <param name="OfferIn">The message that carried that offer; meaningful while there is one.</param>
public readonly record struct OfferAnswerState(
    Side Inviter, InviteStage Stage, Side Offerer, NegotiationMessage OfferIn)
{
    /// <summary>Neither side may be kept waiting: an offer can be made now.</summary>
    public bool IsQuiet => Inviter == Side.None && Offerer == Side.None;

    internal OfferAnswerState Offering(Side from, NegotiationMessage carrier) =>
        this with { Offerer = from, OfferIn = carrier, Stage = Inviter == Side.None ? InviteStage.None : InviteStage.Offered };

    internal OfferAnswerState Answered() => this with { Offerer = Side.None, OfferIn = default };

    internal OfferAnswerState InviteDone() => this with { Inviter = Side.None, Stage = InviteStage.None };

    /// <summary>Whether the other side of <paramref name="from"/> waits for the answer to an offer it made in <paramref name="carrier"/>.</summary>
    internal bool Awaits(Side from, NegotiationMessage carrier) =>
        Offerer != Side.None && Offerer != from && OfferIn == carrier;
}
