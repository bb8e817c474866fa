namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>Which input a status or a timer is.</summary>
internal static class TransactionInputs
{
    public static TransactionInput OfStatus(int status) => status switch
    {
        < 200 => TransactionInput.Provisional,
        < 300 => TransactionInput.Success,
        _ => TransactionInput.Failure,
    };

    // The timer inputs and the timers are listed in the same order.
    public static TransactionInput OfTimer(SipTimer timer) => TransactionInput.TimerA + (timer - SipTimer.A);
}
