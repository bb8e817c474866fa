namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>What the layer has to do after a transition, in the order of the values.</summary>
[Flags]
internal enum TransactionActions : ushort
{
    None = 0,

    /// <summary>Stop both timers of the transaction before the ones named by the transition start.</summary>
    StopTimers = 1 << 0,

    /// <summary>Send the message that came with the input: the first request, or the response of the user.</summary>
    Send = 1 << 1,

    /// <summary>Send again what was sent last: the request, the ACK or the response.</summary>
    Resend = 1 << 2,

    /// <summary>Send the ACK of a final response other than 2xx.</summary>
    SendAck = 1 << 3,

    /// <summary>Send 100 (Trying): the user has been silent for 200 ms.</summary>
    SendTrying = 1 << 4,

    /// <summary>Send a CANCEL for the request of this transaction.</summary>
    SendCancel = 1 << 5,

    /// <summary>Hand the message that came with the input to the user.</summary>
    PassToUser = 1 << 6,

    /// <summary>Tell the user that no answer came (as a 408), or that no ACK came.</summary>
    InformTimeout = 1 << 7,

    /// <summary>Tell the user that the message could not be sent (as a 503).</summary>
    InformTransportError = 1 << 8,

    /// <summary>Forget the transaction.</summary>
    Terminate = 1 << 9,
}
