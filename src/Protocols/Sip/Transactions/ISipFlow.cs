namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// A way to one peer: a connection, or a local socket with the address of the peer. Made by the gateway and opaque here.
/// </summary>
public interface ISipFlow
{
    /// <summary>The transport repeats and orders by itself (TCP, TLS, WebSocket).</summary>
    bool IsReliable { get; }

    /// <summary>
    /// Sends one message, or takes a copy to send it later. Must return at once and must not call back into the
    /// transaction layer: it runs under the lock of the transaction.
    /// </summary>
    /// <returns>False when the peer cannot be reached this way any more.</returns>
    bool Send(ReadOnlySpan<byte> message);
}
