namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>What a response that waits for its acknowledgement needs now.</summary>
public enum RetransmissionStep : byte
{
    Wait,
    Resend,
    GiveUp,
}
