namespace Softswitch.Protocols.Stun;

/// <summary>What a message is to its receiver (RFC 8489 5).</summary>
public enum StunClass
{
    Request,
    Indication,
    Success,
    Error,
}
