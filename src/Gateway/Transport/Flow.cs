using System.Net;

namespace Softswitch.Gateway.Transport;

/// <summary>
/// A reply path: what is sent on it reaches the peer a message came from. A UDP flow is an address, a stream or
/// WebSocket flow is one connection and lives as long as that. Two flows are equal when they lead the same way.
/// </summary>
public abstract class Flow
{
    private protected Flow(SipTransport transport) => Transport = transport;

    public SipTransport Transport { get; }

    /// <summary>True when the transport repeats lost bytes itself: no retransmission timers (RFC 3261 17.1.1.1).</summary>
    public bool IsReliable => Transport != SipTransport.Udp;

    /// <summary>The local socket address; a wildcard address when the UDP listener is bound to one.</summary>
    public abstract IPEndPoint Local { get; }

    public abstract IPEndPoint Remote { get; }

    public abstract FlowId Id { get; }

    /// <summary>What to write into Via and Contact of a message sent on this flow.</summary>
    public abstract HostPort Advertised { get; }

    /// <summary>Sends one whole message. Never blocks, never throws; the bytes are copied before it returns.</summary>
    public abstract SendOutcome Send(ReadOnlySpan<byte> message);

    /// <summary>Closes the connection of the flow; a UDP flow has none.</summary>
    public abstract void Close();

    public override string ToString() => Id.Value;
}
