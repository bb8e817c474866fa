namespace Softswitch.Gateway.MediaPorts;

/// <summary>What may pass between two endpoints.</summary>
internal enum MediaPayload
{
    /// <summary>RTP and readable RTCP.</summary>
    Rtp,

    /// <summary>SRTP with SRTCP, which is relayed unread, and the DTLS or ZRTP that keys it.</summary>
    Secure,

    /// <summary>Any datagram, such as UDPTL.</summary>
    Any,
}
