namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// One step of a transaction machine. <paramref name="Repeat"/> and <paramref name="Deadline"/> are the timers
/// to start, None leaves that timer as it is (unless the actions say StopTimers).
/// </summary>
internal readonly record struct Transition(
    TransactionState Next,
    TransactionActions Actions = TransactionActions.None,
    SipTimer Repeat = SipTimer.None,
    SipTimer Deadline = SipTimer.None)
{
    /// <summary>The input means nothing in this state.</summary>
    public static Transition Ignored(TransactionState state) => new(state);

    /// <summary>The end, after these last actions.</summary>
    public static Transition End(TransactionActions last = TransactionActions.None) =>
        new(TransactionState.Terminated, last | TransactionActions.StopTimers | TransactionActions.Terminate);
}
