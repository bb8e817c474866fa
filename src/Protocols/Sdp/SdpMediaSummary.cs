using System.Net;

namespace Softswitch.Protocols.Sdp;

/// <summary>What one m= line asks of a relay.</summary>
/// <param name="Kind">Audio, video and so on.</param>
/// <param name="Protocol">Such as "RTP/AVP", "RTP/SAVPF" or "udptl".</param>
/// <param name="IsRejected">Port 0: this line is not used.</param>
/// <param name="Direction">As its sender sees it; a hold by address (c=0.0.0.0) is told here as well.</param>
/// <param name="Remote">Where it wants its media; null when it wants none or names a host.</param>
/// <param name="RtcpRemote">Where it wants its RTCP (RFC 3605, RFC 5761); null with <paramref name="Remote"/>.</param>
/// <param name="Codec">First format of an RTP line; null for other formats.</param>
/// <param name="PtimeMilliseconds">0 when not said.</param>
/// <param name="Mux">It offers or accepts RTCP on the RTP port.</param>
/// <param name="OwnRtcpRemote">Where it wants its RTCP when the other side does not accept it on the RTP port (RFC 5761 5.1.1).</param>
public sealed record SdpMediaSummary(
    SdpMediaKind Kind,
    string Protocol,
    bool IsRejected,
    SdpDirection Direction,
    IPEndPoint? Remote,
    IPEndPoint? RtcpRemote,
    SdpCodec? Codec,
    int PtimeMilliseconds,
    bool Mux,
    IPEndPoint? OwnRtcpRemote)
{
    /// <summary>Its sender does not want to receive: hold, in whichever spelling.</summary>
    public bool IsHold => !IsRejected && (Direction & SdpDirection.RecvOnly) == SdpDirection.Inactive;

    public bool IsRtp => Protocol.Contains("RTP/", StringComparison.Ordinal);

    /// <summary>It has a key for SRTP (RFC 4568) that encrypts, or a certificate to agree on one (RFC 5763).</summary>
    public bool HasKey { get; init; }

    /// <summary>SRTP: RTCP is encrypted behind its first 8 bytes.</summary>
    public bool IsSecure => Protocol.Contains("RTP/SAVP", StringComparison.Ordinal);
}
