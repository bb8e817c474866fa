namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>What became of a response that was received.</summary>
public enum ResponseVerdict : byte
{
    /// <summary>Handed to the user of its transaction.</summary>
    Delivered,

    /// <summary>A repeated final response, dealt with by its transaction.</summary>
    Absorbed,

    /// <summary>It belongs to no transaction; a 2xx to INVITE was handed up as stray.</summary>
    Stray,
}
