using System.Net;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Transport;

/// <summary>
/// A reply path: what is sent on it reaches the peer a message came from. A UDP flow is an address, a stream or
/// WebSocket flow is one connection and lives as long as that. Two flows are equal when they lead the same way.
/// </summary>
public abstract class Flow : ISipFlow
{
    private protected Flow(SipTransport transport) => Transport = transport;

    public SipTransport Transport { get; }

    /// <summary>True when the transport repeats lost bytes itself: no retransmission timers (RFC 3261 17.1.1.1).</summary>
    public bool IsReliable => Transport != SipTransport.Udp;

    /// <summary>Nobody between can read what is sent on it.</summary>
    public bool IsSecure => Transport is SipTransport.Tls or SipTransport.Wss;

    /// <summary>The local socket address; a wildcard address when the UDP listener is bound to one.</summary>
    public abstract IPEndPoint Local { get; }

    public abstract IPEndPoint Remote { get; }

    public abstract FlowId Id { get; }

    /// <summary>False once the connection of the flow has ended; an address has no end.</summary>
    public virtual bool IsOpen => true;

    /// <summary>Whether the peer has shown a valid certificate of this name; capitals do not count. Only TLS proves names.</summary>
    public virtual bool Proves(string name) => false;

    /// <summary>What to write into Via and Contact of a message sent on this flow.</summary>
    public abstract AdvertisedAddress Advertised { get; }

    /// <summary>Sends one whole message. Never blocks, never throws; the bytes are copied before it returns.</summary>
    public abstract SendOutcome Send(ReadOnlySpan<byte> message);

    // A datagram the kernel had no room for is a lost one: the transaction repeats it.
    bool ISipFlow.Send(ReadOnlySpan<byte> message) => Send(message) is SendOutcome.Sent or SendOutcome.Congested;

    /// <summary>The flow to another address through the same local socket; null where a flow is one connection.</summary>
    public virtual Flow? Towards(IPEndPoint remote) => null;

    /// <summary>Closes the connection of the flow; a UDP flow has none.</summary>
    public abstract void Close();

    public override string ToString() => Id.Value;
}
