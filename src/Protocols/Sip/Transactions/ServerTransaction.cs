using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>A request that was received and has to be answered (RFC 3261 17.2).</summary>
public sealed class ServerTransaction : Transaction
{
    internal ServerTransaction(TransactionLayer layer, SipMethod method, byte[] key, int hash, ISipFlow flow)
        : base(layer, method == SipMethod.Invite ? TransactionKind.InviteServer : TransactionKind.NonInviteServer,
            method, key, hash, flow)
    {
    }

    /// <summary>Sends a response and keeps a copy to repeat it.</summary>
    /// <param name="response">The whole message.</param>
    /// <param name="status">Its status code, 100 to 699.</param>
    /// <returns>False when a final response was given before or the transaction is over; nothing is sent then.</returns>
    public bool Respond(ReadOnlySpan<byte> response, int status, long nowMs)
    {
        lock (Gate)
        {
            return Step(TransactionInputs.OfStatus(status), response, nowMs).Include(TransactionActions.Send);
        }
    }

    /// <summary>
    /// Sends the 2xx of an INVITE once more; the user does that until the ACK comes (RFC 3261 13.3.1.4), timed by
    /// <see cref="ResponseRetransmission"/>.
    /// </summary>
    /// <returns>False when there is no 2xx to repeat.</returns>
    public bool RepeatSuccess()
    {
        lock (Gate)
        {
            if (Kind != TransactionKind.InviteServer || State != TransactionState.Accepted)
                return false;
            SendKept(again: true);
            return true;
        }
    }

    /// <summary>Opens the transaction.</summary>
    /// <param name="trying">The 100 of an INVITE, kept unsent; may be empty.</param>
    internal void Open(ReadOnlySpan<byte> trying, long nowMs)
    {
        lock (Gate)
        {
            if (!trying.IsEmpty)
                Keep(trying);
            var step = Kind == TransactionKind.InviteServer
                ? InviteServerMachine.Start()
                : NonInviteServerMachine.Start();
            Apply(step, TransactionInput.Request, default, nowMs);
        }
    }

    /// <summary>A repeated request, or an ACK.</summary>
    /// <returns>True when the user is to see it.</returns>
    internal bool Receive(TransactionInput input, long nowMs)
    {
        lock (Gate)
        {
            return Step(input, default, nowMs).Include(TransactionActions.PassToUser);
        }
    }

    private protected override Transition Decide(TransactionInput input) => Kind == TransactionKind.InviteServer
        ? InviteServerMachine.Apply(State, input, Flow.IsReliable)
        : NonInviteServerMachine.Apply(State, input, Flow.IsReliable);

    private protected override void Tell(TransactionActions actions, long nowMs)
    {
        if (actions.Include(TransactionActions.InformTimeout))
            Layer.ReportTimeout(this);
        if (actions.Include(TransactionActions.InformTransportError))
            Layer.ReportTransportError(this);
    }

    private protected override bool IsSpent(TransactionState state) => state == TransactionState.Confirmed;
}
