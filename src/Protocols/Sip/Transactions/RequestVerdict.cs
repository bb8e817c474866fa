namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>What became of a request that was received.</summary>
public enum RequestVerdict : byte
{
    /// <summary>A new transaction, or an ACK or CANCEL, was handed to the user.</summary>
    Delivered,

    /// <summary>It belonged to a transaction that dealt with it.</summary>
    Absorbed,

    /// <summary>The layer is full: answer 503 with Retry-After without a transaction.</summary>
    Busy,
}
