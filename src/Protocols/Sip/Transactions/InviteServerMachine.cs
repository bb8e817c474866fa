using static Softswitch.Protocols.Sip.Transactions.TransactionActions;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// The INVITE server transaction (RFC 3261 17.2.1, RFC 6026 8.5). A failing transport is told to the user and
/// changes no state (RFC 6026 8.8): the timers end the transaction.
/// </summary>
internal static class InviteServerMachine
{
    // Timer C here bounds a user that neither answers nor sends the provisional response of every minute (13.3.1.1).
    public static Transition Start() =>
        new(TransactionState.Proceeding, PassToUser, SipTimer.Trying, SipTimer.C);

    public static Transition Apply(TransactionState state, TransactionInput input, bool reliable) => state switch
    {
        TransactionState.Proceeding => Proceeding(input, reliable),
        TransactionState.Accepted => Accepted(input),
        TransactionState.Completed => Completed(input, reliable),
        TransactionState.Confirmed when input == TransactionInput.TimerI => Transition.End(),
        _ => Transition.Ignored(state),
    };

    private static Transition Proceeding(TransactionInput input, bool reliable) => input switch
    {
        TransactionInput.Request => new(TransactionState.Proceeding, Resend),
        TransactionInput.TimerTrying => new(TransactionState.Proceeding, SendTrying),
        TransactionInput.Provisional =>
            new(TransactionState.Proceeding, StopTimers | Send, SipTimer.None, SipTimer.C),
        TransactionInput.Success =>
            new(TransactionState.Accepted, StopTimers | Send, SipTimer.None, SipTimer.L),
        TransactionInput.Failure =>
            new(TransactionState.Completed, StopTimers | Send, reliable ? SipTimer.None : SipTimer.G, SipTimer.H),
        TransactionInput.TransportError => new(TransactionState.Proceeding, InformTransportError),
        TransactionInput.TimerC => Transition.End(InformTimeout),
        _ => Transition.Ignored(TransactionState.Proceeding),
    };

    // RFC 6026 7.1: repeated INVITEs are absorbed; the user repeats its 2xx until the ACK comes.
    private static Transition Accepted(TransactionInput input) => input switch
    {
        TransactionInput.Success => new(TransactionState.Accepted, Send),
        TransactionInput.Ack => new(TransactionState.Accepted, PassToUser),
        TransactionInput.TransportError => new(TransactionState.Accepted, InformTransportError),
        TransactionInput.TimerL => Transition.End(),
        _ => Transition.Ignored(TransactionState.Accepted),
    };

    private static Transition Completed(TransactionInput input, bool reliable) => input switch
    {
        TransactionInput.Request => new(TransactionState.Completed, Resend),
        TransactionInput.TimerG => new(TransactionState.Completed, Resend, SipTimer.G),
        TransactionInput.TimerH => Transition.End(InformTimeout),
        TransactionInput.TransportError => new(TransactionState.Completed, InformTransportError),
        TransactionInput.Ack when reliable => Transition.End(),
        TransactionInput.Ack => new(TransactionState.Confirmed, StopTimers, SipTimer.None, SipTimer.I),
        _ => Transition.Ignored(TransactionState.Completed),
    };
}
