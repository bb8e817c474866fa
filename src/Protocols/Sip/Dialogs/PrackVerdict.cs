namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>What to do with a reliable provisional response that was received (RFC 3262 4).</summary>
public enum PrackVerdict : byte
{
    /// <summary>It is the next one: use it and send PRACK.</summary>
    Acknowledge,

    /// <summary>It was seen before: drop it.</summary>
    Repeated,

    /// <summary>One before it is missing: drop it, it will come again.</summary>
    OutOfOrder,
}
