namespace Softswitch.Protocols.Sdp;

/// <summary>What one pass over a body found out about one m= line. Slices point into the body.</summary>
internal struct SdpMediaFacts
{
    public SdpSlice Kind;
    public SdpSlice PortField;
    public int Port;
    public SdpSlice Protocol;
    public SdpSlice Formats;

    /// <summary>Value of the first c= of the section; empty when the session's holds.</summary>
    public SdpSlice Connection;
    public bool HasDirection;
    public SdpDirection Direction;
    public int RtcpPort;
    public SdpSlice RtcpAddress;
    public bool Mux;
    public int PtimeMilliseconds;

    /// <summary>It has a key for SRTP (RFC 4568) that encrypts, or a certificate to agree on one (RFC 5763).</summary>
    public bool HasKey;

    /// <summary>Its addresses come by ICE (RFC 8839 5.4); the one in c= may still be unknown (RFC 8840 4.1.1).</summary>
    public bool HasIce;

    /// <summary>Payload type of the first format; -1 when the formats are not numbers.</summary>
    public int FirstPayload;

    /// <summary>Value of the a=rtpmap of <see cref="FirstPayload"/> after the payload type.</summary>
    public SdpSlice RtpMap;

    /// <summary>The address that holds for this line: its own or the session's. Empty only on a rejected line.</summary>
    public readonly ReadOnlySpan<byte> HostOf(ReadOnlySpan<byte> body, in SdpSessionFacts session)
    {
        var connection = Connection.IsEmpty ? session.Connection : Connection;
        _ = SdpAddressText.TryHost(connection.Of(body), out var host);
        return host;
    }

    public readonly bool IsHeldByAddress(ReadOnlySpan<byte> body, in SdpSessionFacts session) =>
        !HasIce && !session.HasIce && SdpAddressText.IsHold(HostOf(body, in session));

    /// <summary>Attribute of the line, else of the session, else sendrecv; without its receiving half when held by address.</summary>
    public readonly SdpDirection EffectiveDirection(ReadOnlySpan<byte> body, in SdpSessionFacts session)
    {
        var said = HasDirection ? Direction : session.Direction;
        return IsHeldByAddress(body, in session) ? said & SdpDirection.SendOnly : said;
    }
}
