namespace Softswitch.Protocols.Sdp;

/// <summary>The rules of RFC 3264 as functions of descriptions.</summary>
public static class OfferAnswer
{
    /// <summary>Whether <paramref name="answer"/> answers <paramref name="offer"/> (RFC 3264 6).</summary>
    public static OfferAnswerFault CheckAnswer(SdpSummary offer, SdpSummary answer)
    {
        if (answer.Media.Length != offer.Media.Length)
            return OfferAnswerFault.MediaCount;
        for (var i = 0; i < offer.Media.Length; i++)
        {
            var fault = CheckAnswer(offer.Media[i], answer.Media[i]);
            if (fault != OfferAnswerFault.None)
                return fault;
        }

        return OfferAnswerFault.None;
    }

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="previous"/> in one dialog (RFC 3264 8).</summary>
    public static OfferAnswerFault CheckNextOffer(SdpSummary previous, SdpSummary next) =>
        next.Media.Length < previous.Media.Length ? OfferAnswerFault.MediaCount : OfferAnswerFault.None;

    /// <summary>RFC 3264 6.1: each half of the direction needs the opposite half of the offer.</summary>
    public static bool IsAllowed(SdpDirection offered, SdpDirection answered) => (answered & ~Reverse(offered)) == SdpDirection.Inactive;

    /// <summary>The answer nearest to what this side wants.</summary>
    public static SdpDirection Answer(SdpDirection offered, SdpDirection wanted) => Reverse(offered) & wanted;

    /// <summary>The same flow seen from the other side.</summary>
    public static SdpDirection Reverse(SdpDirection direction) => direction switch
    {
        SdpDirection.SendOnly => SdpDirection.RecvOnly,
        SdpDirection.RecvOnly => SdpDirection.SendOnly,
        _ => direction,
    };

    private static OfferAnswerFault CheckAnswer(SdpMediaSummary offer, SdpMediaSummary answer)
    {
        if (offer.Kind != answer.Kind)
            return OfferAnswerFault.MediaKind;
        if (answer.IsRejected)
            return OfferAnswerFault.None;
        if (offer.IsRejected)
            return OfferAnswerFault.AcceptedRejected;
        if (!offer.Protocol.Equals(answer.Protocol, StringComparison.OrdinalIgnoreCase))
            return OfferAnswerFault.Protocol;
        return IsAllowed(offer.Direction, answer.Direction) ? OfferAnswerFault.None : OfferAnswerFault.Direction;
    }
}
