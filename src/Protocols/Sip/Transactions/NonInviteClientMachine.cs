using static Softswitch.Protocols.Sip.Transactions.TransactionActions;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>The non-INVITE client transaction (RFC 3261 17.1.2).</summary>
internal static class NonInviteClientMachine
{
    public static Transition Start(bool reliable) =>
        new(TransactionState.Trying, Send, reliable ? SipTimer.None : SipTimer.E, SipTimer.F);

    public static Transition Apply(TransactionState state, TransactionInput input, bool reliable) => state switch
    {
        TransactionState.Trying or TransactionState.Proceeding => Waiting(state, input, reliable),
        TransactionState.Completed when input == TransactionInput.TimerK => Transition.End(),
        _ => Transition.Ignored(state),
    };

    // Timers E and F go on through Proceeding; only the interval of E changes there.
    private static Transition Waiting(TransactionState state, TransactionInput input, bool reliable) => input switch
    {
        TransactionInput.TimerE => new(state, Resend, SipTimer.E),
        TransactionInput.TimerF => Transition.End(InformTimeout),
        TransactionInput.TransportError => Transition.End(InformTransportError),
        TransactionInput.Provisional => new(TransactionState.Proceeding, PassToUser),
        TransactionInput.Success or TransactionInput.Failure when reliable => Transition.End(PassToUser),
        TransactionInput.Success or TransactionInput.Failure =>
            new(TransactionState.Completed, StopTimers | PassToUser, SipTimer.None, SipTimer.K),
        _ => Transition.Ignored(state),
    };
}
