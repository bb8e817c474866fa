namespace Softswitch.Protocols.Srtp;

/// <summary>What one key may be used for.</summary>
public static class SrtpLimits
{
    /// <summary>Bytes of a packet, protected or not; more than any MTU in use.</summary>
    public const int MaxPacketLength = 2048;

    /// <summary>
    /// Sources that are kept apart under one key. Only packets that were authenticated make one at the receiver. None is ever forgotten,
    /// as its packets could be replayed afterwards.
    /// </summary>
    public const int MaxSources = 64;

    /// <summary>The last index of a source: a rollover counter of 32 bits before a number of 16 (RFC 3711 3.3.1).</summary>
    internal const long MaxRtpIndex = (1L << 48) - 1;

    /// <summary>RFC 3711 3.4: 31 bits.</summary>
    internal const uint MaxRtcpIndex = int.MaxValue;
}
