using System.Buffers.Binary;

namespace Softswitch.Protocols.Rtp;

/// <summary>The common header of RTCP packets (RFC 3550 6.4).</summary>
public static class RtcpPacket
{
    public const int SenderReport = 200;
    public const int ReceiverReport = 201;
    public const int SourceDescription = 202;
    public const int Goodbye = 203;

    private const int HeaderLength = 4;
    private const int SsrcLength = 4;

    /// <summary>
    /// Whether the first packet of the compound has version 2 and fits. Later ones are not walked: in SRTCP they are encrypted.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<byte> packet) =>
        packet.Length >= HeaderLength + SsrcLength && packet[0] >> 6 == 2 && LengthOf(packet) <= packet.Length;

    /// <summary>Bytes of the packet that starts here, by its own length field.</summary>
    internal static int LengthOf(ReadOnlySpan<byte> packet) => (BinaryPrimitives.ReadUInt16BigEndian(packet[2..]) + 1) * 4;
}
