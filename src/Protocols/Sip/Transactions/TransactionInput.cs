namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// What can happen to a transaction. Responses come from the network on the client side and from the
/// transaction user on the server side; Failure is 3xx to 6xx.
/// </summary>
internal enum TransactionInput : byte
{
    Provisional,
    Success,
    Failure,
    Request,
    Ack,
    Cancel,
    TransportError,
    TimerA,
    TimerB,
    TimerC,
    TimerD,
    TimerE,
    TimerF,
    TimerG,
    TimerH,
    TimerI,
    TimerJ,
    TimerK,
    TimerL,
    TimerM,
    TimerTrying,
    TimerCancel,
}
