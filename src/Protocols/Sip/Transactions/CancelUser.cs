using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>The user of our CANCELs: what becomes of one shows in the final response of its INVITE.</summary>
internal sealed class CancelUser : IClientTransactionUser
{
    public static CancelUser Instance { get; } = new();

    public void OnResponse(ClientTransaction transaction, SipMessage response)
    {
        // RFC 3261 9.1: the INVITE ends with 487, another final response, or the 64*T1 of Cancelling.
    }

    public void OnTimeout(ClientTransaction transaction)
    {
        // As above.
    }

    public void OnTransportError(ClientTransaction transaction)
    {
        // As above.
    }
}
