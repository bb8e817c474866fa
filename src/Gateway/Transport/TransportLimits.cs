using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Transport;

/// <summary>What peers may take from this gateway.</summary>
public sealed record TransportLimits
{
    /// <summary>What one message on a connection may measure.</summary>
    public SipLimits Message { get; init; } = SipLimits.Default;

    /// <summary>Bytes waiting for a slow reader before its connection is closed.</summary>
    public int OutputQueueBytes { get; init; } = 256 * 1024;

    public int Connections { get; init; } = 20_000;

    /// <summary>Connections of one IPv4 address or one IPv6 /64.</summary>
    public int ConnectionsPerSource { get; init; } = 1_000;

    /// <summary>For TLS and WebSocket handshakes, and then for the first byte of SIP.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the WebSocket handshake to the first message: a page may first ask its user to sign in.</summary>
    public TimeSpan FirstMessageTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For an outbound connection until it can be used.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>From the first to the last byte of one message.</summary>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Without a byte received. Longer than the keep-alive interval of phones, RFC 5626 4.4.1: 95 to 120 s.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(10);
}
