using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>A request that was sent and waits for its final response (RFC 3261 17.1).</summary>
public sealed class ClientTransaction : Transaction
{
    // First the header lines wanted in a CANCEL, then the CANCEL itself.
    private byte[] _cancel = [];

    internal ClientTransaction(
        TransactionLayer layer, SipMethod method, byte[] key, int hash, ISipFlow flow, IClientTransactionUser user)
        : base(layer, method == SipMethod.Invite ? TransactionKind.InviteClient : TransactionKind.NonInviteClient,
            method, key, hash, flow)
    {
        User = user;
        HeardOn = flow;
    }

    public IClientTransactionUser User { get; }

    /// <summary>Where its last response came from: who lost the connection of the request answers on another (RFC 3261 18.2.2).</summary>
    public ISipFlow HeardOn { get; private set; }

    /// <summary>
    /// Cancels an INVITE: at once when a provisional response has come, else as soon as one comes
    /// (RFC 3261 9.1). The outcome is still the final response, a 2xx included.
    /// </summary>
    /// <param name="headers">Whole header lines for the CANCEL, each with CRLF, such as Reason; may be empty.</param>
    /// <returns>False when it is too late: answered, already cancelled, over, or not an INVITE.</returns>
    public bool Cancel(ReadOnlySpan<byte> headers, long nowMs)
    {
        TransactionActions actions;
        lock (Gate)
        {
            if (State is not (TransactionState.Calling or TransactionState.Proceeding)
                || Kind != TransactionKind.InviteClient)
            {
                return false;
            }
            _cancel = headers.ToArray();
            actions = Step(TransactionInput.Cancel, default, nowMs);
        }
        Tell(actions, nowMs);
        return true;
    }

    internal void Open(ReadOnlySpan<byte> request, long nowMs)
    {
        lock (Gate)
        {
            var step = Kind == TransactionKind.InviteClient
                ? InviteClientMachine.Start(Flow.IsReliable)
                : NonInviteClientMachine.Start(Flow.IsReliable);
            Apply(step, TransactionInput.Request, request, nowMs);
        }
    }

    /// <returns>True when the user was called.</returns>
    internal bool Receive(SipMessage response, ISipFlow flow, long nowMs)
    {
        HeardOn = flow;
        TransactionActions actions;
        lock (Gate)
        {
            var input = TransactionInputs.OfStatus(response.StatusCode);
            var step = Decide(input);
            if (step.Actions.Include(TransactionActions.SendAck))
                SendAck(response);
            actions = Apply(step, input, default, nowMs);
        }
        Tell(actions, nowMs);
        if (!actions.Include(TransactionActions.PassToUser))
            return false;
        User.OnResponse(this, response);
        return true;
    }

    private protected override Transition Decide(TransactionInput input) => Kind == TransactionKind.InviteClient
        ? InviteClientMachine.Apply(State, input, Flow.IsReliable)
        : NonInviteClientMachine.Apply(State, input, Flow.IsReliable);

    private protected override void PrepareCancel() => _cancel = DerivedRequest.Cancel(Kept, _cancel);

    private protected override void Tell(TransactionActions actions, long nowMs)
    {
        if (actions.Include(TransactionActions.SendCancel))
            Layer.StartCancel(this, _cancel, nowMs);
        if (actions.Include(TransactionActions.InformTimeout))
        {
            Layer.Counters.CountTimeout();
            User.OnTimeout(this);
        }
        if (actions.Include(TransactionActions.InformTransportError))
        {
            Layer.Counters.CountTransportError();
            User.OnTransportError(this);
        }
    }

    // The ACK takes the place of the INVITE in Completed.
    private protected override bool IsSpent(TransactionState state) =>
        state == TransactionState.Accepted
        || (state == TransactionState.Completed && Kind == TransactionKind.NonInviteClient);

    private void SendAck(SipMessage response)
    {
        response.TryGet(HeaderName.To, out var to);
        Keep(DerivedRequest.Ack(Kept, to));
        SendKept(again: false);
    }
}
