using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

/// <summary>Refuses every request and counts; may be called by several threads at a time.</summary>
internal sealed class CountingUser : ITransactionUser, IClientTransactionUser
{
    private int _requests;
    private int _outcomes;

    public long NowMs { get; set; }

    public int Requests => Volatile.Read(ref _requests);

    public int Outcomes => Volatile.Read(ref _outcomes);

    public void OnRequest(ServerTransaction transaction, SipMessage request)
    {
        Interlocked.Increment(ref _requests);
        transaction.Respond("SIP/2.0 486 Busy Here\r\n\r\n"u8, 486, NowMs);
    }

    public void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite) =>
        throw new InvalidOperationException("No CANCEL is received here.");

    // An ACK that overtakes its INVITE in another thread, or finds it gone, matches nothing.
    public void OnAck(SipMessage ack, ISipFlow flow, ServerTransaction? invite) => Assert.Null(invite);

    public void OnStrayResponse(SipMessage response, ISipFlow flow) =>
        throw new InvalidOperationException("No 2xx is received here.");

    public void OnTimeout(ServerTransaction transaction)
    {
        // Its ACK came before its INVITE.
    }

    public void OnTransportError(ServerTransaction transaction) =>
        throw new InvalidOperationException("The flow takes every message.");

    public int WriteTrying(SipMessage invite, ISipFlow flow, Span<byte> destination) => 0;

    public void OnResponse(ClientTransaction transaction, SipMessage response)
    {
        if (response.StatusCode >= 200)
            Interlocked.Increment(ref _outcomes);
    }

    public void OnTimeout(ClientTransaction transaction) => Interlocked.Increment(ref _outcomes);

    public void OnTransportError(ClientTransaction transaction) => Interlocked.Increment(ref _outcomes);
}
