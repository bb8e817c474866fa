namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// States of the four machines of RFC 3261 17, with Accepted of RFC 6026 and the two of a cancelled INVITE client:
/// CancelPending still waits for the provisional response that RFC 3261 9.1 asks for, Cancelling has sent CANCEL.
/// Each machine uses a subset.
/// </summary>
public enum TransactionState : byte
{
    Calling,
    CancelPending,
    Trying,
    Proceeding,
    Cancelling,
    Accepted,
    Completed,
    Confirmed,
    Terminated,
}
