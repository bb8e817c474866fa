using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// The core above the server transactions. Called from the receiving threads and from the timer thread, several at a
/// time, never under a lock of the layer. A message is valid only during the call.
/// </summary>
public interface ITransactionUser
{
    /// <summary>
    /// A request other than ACK that would open a transaction; a CANCEL only when its INVITE is not there. True when it is
    /// dealt with, so that nothing is kept for it (RFC 3261 8.2.7).
    /// </summary>
    bool TakeStateless(SipMessage request, ISipFlow flow) => false;

    /// <summary>A request that opened a transaction; answer it with <see cref="ServerTransaction.Respond"/>.</summary>
    void OnRequest(ServerTransaction transaction, SipMessage request);

    /// <summary>
    /// A CANCEL. Answer it 200, and the INVITE 487 when that is still open, or 481 when
    /// <paramref name="invite"/> is null (RFC 3261 9.2).
    /// </summary>
    void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite);

    /// <summary>The ACK of a 2xx, or one that matches nothing. It is never answered.</summary>
    /// <param name="invite">The INVITE when the peer used its branch again, else null: match by dialog.</param>
    void OnAck(SipMessage ack, ISipFlow flow, ServerTransaction? invite);

    /// <summary>A 2xx to an INVITE whose transaction is gone (RFC 3261 13.2.2.4: ACK and BYE it).</summary>
    void OnStrayResponse(SipMessage response, ISipFlow flow);

    /// <summary>No ACK came for a final response, or the user itself never answered. The transaction is over.</summary>
    void OnTimeout(ServerTransaction transaction);

    /// <summary>A response could not be sent; the transaction goes on (RFC 6026 8.8).</summary>
    void OnTransportError(ServerTransaction transaction);

    /// <summary>
    /// Writes the 100 (Trying) of an INVITE, which is sent when the user stays silent for 200 ms or when the INVITE
    /// is repeated before that.
    /// </summary>
    /// <returns>Bytes written; 0 for none.</returns>
    int WriteTrying(SipMessage invite, ISipFlow flow, Span<byte> destination);
}
