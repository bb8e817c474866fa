namespace Softswitch.Protocols.Stun;

/// <summary>What a message may cost before it is refused.</summary>
public static class StunLimits
{
    /// <summary>Bytes of a whole message; a check of ICE has less than 200.</summary>
    public const int MaxMessage = 548; // RFC 8489 6.1: what fits in a datagram of IPv4 everywhere

    public const int MaxAttributes = 24;
}
