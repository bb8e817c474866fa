using System.Net;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>Whom a connection leads to. The host is the name the peer has proven, in capitals; null where nobody asks.</summary>
internal readonly record struct PeerName(SipTransport Transport, IPEndPoint Remote, string? Host)
{
    /// <summary>Only TLS proves names.</summary>
    public static PeerName Of(SipTransport transport, IPEndPoint remote, string? host) =>
        new(transport, remote, transport == SipTransport.Tls ? host?.ToUpperInvariant() : null);

    /// <summary>The same peer, whoever it is.</summary>
    public PeerName Anybody => this with { Host = null };
}
