namespace Softswitch.Protocols.Sdp;

/// <summary>How an answer or a later offer breaks RFC 3264.</summary>
public enum OfferAnswerFault
{
    None,

    /// <summary>An answer has exactly as many m= lines as its offer (6); a later offer has no fewer than the one before (8).</summary>
    MediaCount,

    /// <summary>A line changed its media (6).</summary>
    MediaKind,

    /// <summary>A line changed its transport (6.1).</summary>
    Protocol,

    /// <summary>A line the offer rejected was accepted (6).</summary>
    AcceptedRejected,

    /// <summary>The direction does not answer the one offered (6.1).</summary>
    Direction,
}
