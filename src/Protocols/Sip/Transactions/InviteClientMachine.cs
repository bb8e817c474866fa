using static Softswitch.Protocols.Sip.Transactions.TransactionActions;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>The INVITE client transaction (RFC 3261 17.1.1, RFC 6026 8.4) with the CANCEL of RFC 3261 9.1.</summary>
internal static class InviteClientMachine
{
    public static Transition Start(bool reliable) =>
        new(TransactionState.Calling, Send, reliable ? SipTimer.None : SipTimer.A, SipTimer.B);

    public static Transition Apply(TransactionState state, TransactionInput input, bool reliable) => state switch
    {
        TransactionState.Calling or TransactionState.CancelPending => Unanswered(state, input, reliable),
        TransactionState.Proceeding => Proceeding(input, reliable),
        TransactionState.Cancelling => Cancelling(input, reliable),
        TransactionState.Accepted => Accepted(input),
        TransactionState.Completed => Completed(input),
        _ => Transition.Ignored(state),
    };

    private static Transition Unanswered(TransactionState state, TransactionInput input, bool reliable) => input switch
    {
        TransactionInput.TimerA => new(state, Resend, SipTimer.A),
        TransactionInput.TimerB => Transition.End(InformTimeout),
        TransactionInput.TransportError => Transition.End(InformTransportError),
        // RFC 3261 9.1: a CANCEL must not overtake the INVITE, it waits for a provisional response.
        TransactionInput.Cancel => new(TransactionState.CancelPending),
        TransactionInput.Provisional when state == TransactionState.CancelPending =>
            new(TransactionState.Cancelling, StopTimers | SendCancel | PassToUser, SipTimer.None, SipTimer.Cancel),
        TransactionInput.Provisional =>
            new(TransactionState.Proceeding, StopTimers | PassToUser, SipTimer.None, SipTimer.C),
        _ => Final(input, reliable) ?? Transition.Ignored(state),
    };

    private static Transition Proceeding(TransactionInput input, bool reliable) => input switch
    {
        // RFC 3261 16.8: timer C cancels a request that nobody answers.
        TransactionInput.TimerC or TransactionInput.Cancel =>
            new(TransactionState.Cancelling, SendCancel, SipTimer.None, SipTimer.Cancel),
        TransactionInput.TransportError => Transition.End(InformTransportError),
        TransactionInput.Provisional => new(TransactionState.Proceeding, PassToUser, SipTimer.None, SipTimer.C),
        _ => Final(input, reliable) ?? Transition.Ignored(TransactionState.Proceeding),
    };

    private static Transition Cancelling(TransactionInput input, bool reliable) => input switch
    {
        // RFC 3261 9.1: 64*T1 after the CANCEL the request counts as cancelled.
        TransactionInput.TimerCancel => Transition.End(InformTimeout),
        TransactionInput.TransportError => Transition.End(InformTransportError),
        TransactionInput.Provisional => new(TransactionState.Cancelling, PassToUser),
        _ => Final(input, reliable) ?? Transition.Ignored(TransactionState.Cancelling),
    };

    private static Transition? Final(TransactionInput input, bool reliable) => input switch
    {
        TransactionInput.Success =>
            new(TransactionState.Accepted, StopTimers | PassToUser, SipTimer.None, SipTimer.M),
        TransactionInput.Failure when reliable => Transition.End(SendAck | PassToUser),
        TransactionInput.Failure =>
            new(TransactionState.Completed, StopTimers | SendAck | PassToUser, SipTimer.None, SipTimer.D),
        _ => null,
    };

    // RFC 6026 7.2: further 2xx, of this branch or of another fork, go to the user.
    private static Transition Accepted(TransactionInput input) => input switch
    {
        TransactionInput.Success => new(TransactionState.Accepted, PassToUser),
        TransactionInput.TimerM => Transition.End(),
        _ => Transition.Ignored(TransactionState.Accepted),
    };

    // The user has its outcome: a failing ACK ends the transaction without a second one.
    private static Transition Completed(TransactionInput input) => input switch
    {
        TransactionInput.Failure => new(TransactionState.Completed, Resend),
        TransactionInput.TimerD or TransactionInput.TransportError => Transition.End(),
        _ => Transition.Ignored(TransactionState.Completed),
    };
}
