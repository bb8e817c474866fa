using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// The core above a client transaction. It gets provisional responses and then one outcome: a final response, a
/// time-out or a transport error; after a 2xx to INVITE further 2xx may follow, to be acknowledged again. Called from
/// the receiving threads and from the timer thread, never under a lock of the layer.
/// </summary>
public interface IClientTransactionUser
{
    /// <summary>A response; the message is valid only during the call.</summary>
    void OnResponse(ClientTransaction transaction, SipMessage response);

    /// <summary>No final response came: as if 408 had been received.</summary>
    void OnTimeout(ClientTransaction transaction);

    /// <summary>The request could not be sent: as if 503 had been received.</summary>
    void OnTransportError(ClientTransaction transaction);
}
