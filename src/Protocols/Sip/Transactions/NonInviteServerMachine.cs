using static Softswitch.Protocols.Sip.Transactions.TransactionActions;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>The non-INVITE server transaction (RFC 3261 17.2.2; transport errors as RFC 6026 8.8).</summary>
internal static class NonInviteServerMachine
{
    // The client gives up after timer F (RFC 4320 4.2): an answer after that reaches nobody.
    public static Transition Start() => new(TransactionState.Trying, PassToUser, SipTimer.None, SipTimer.F);

    public static Transition Apply(TransactionState state, TransactionInput input, bool reliable) => state switch
    {
        TransactionState.Trying or TransactionState.Proceeding => Waiting(state, input, reliable),
        TransactionState.Completed => Completed(input),
        _ => Transition.Ignored(state),
    };

    private static Transition Waiting(TransactionState state, TransactionInput input, bool reliable) => input switch
    {
        TransactionInput.Request when state == TransactionState.Proceeding => new(state, Resend),
        TransactionInput.Provisional => new(TransactionState.Proceeding, Send),
        TransactionInput.Success or TransactionInput.Failure when reliable => Transition.End(Send),
        TransactionInput.Success or TransactionInput.Failure =>
            new(TransactionState.Completed, StopTimers | Send, SipTimer.None, SipTimer.J),
        TransactionInput.TransportError => new(state, InformTransportError),
        TransactionInput.TimerF => Transition.End(InformTimeout),
        _ => Transition.Ignored(state),
    };

    private static Transition Completed(TransactionInput input) => input switch
    {
        TransactionInput.Request => new(TransactionState.Completed, Resend),
        TransactionInput.TransportError => new(TransactionState.Completed, InformTransportError),
        TransactionInput.TimerJ => Transition.End(),
        _ => Transition.Ignored(TransactionState.Completed),
    };
}
