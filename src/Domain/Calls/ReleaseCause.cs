namespace Softswitch.Domain.Calls;

/// <summary>Why an established leg or call ended.</summary>
public enum ReleaseCause
{
    /// <summary>The party hung up.</summary>
    HungUp,

    /// <summary>The session timer ran out (RFC 4028).</summary>
    SessionExpired,

    /// <summary>No media came and the device did not answer a probe.</summary>
    Lost,

    /// <summary>Ended through the API or the portal.</summary>
    Administrator,

    /// <summary>A device answered, but another had been first.</summary>
    AnsweredElsewhere,

    /// <summary>The caller gave up before an answer.</summary>
    CallerCancelled,

    /// <summary>Nobody answered in time.</summary>
    NoAnswer,

    /// <summary>The other side of the call ended.</summary>
    PeerEnded,

    /// <summary>A protocol or platform failure.</summary>
    Failure,

    /// <summary>Nothing is heard of the gateway any more: that the call is over is presumed.</summary>
    GatewayLost,

    /// <summary>One side must be encrypted, and the other, or the way to it, is not.</summary>
    Unencrypted,

    /// <summary>The call passed what its channel or tenant may spend.</summary>
    FraudLimit,
}
