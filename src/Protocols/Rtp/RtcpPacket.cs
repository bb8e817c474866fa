using System.Buffers.Binary;

namespace Softswitch.Protocols.Rtp;

/// <summary>The common header of RTCP packets (RFC 3550 6.4).</summary>
public static class RtcpPacket
{
    public const int SenderReport = 200;
    public const int ReceiverReport = 201;
    public const int SourceDescription = 202;
    public const int Goodbye = 203;

    /// <summary>Header and SSRC: what a report has before its sender info or blocks.</summary>
    internal const int ReportHeaderLength = 8;

    /// <summary>What a sender report has between its header and its blocks.</summary>
    internal const int SenderInfoLength = 20;

    private const int HeaderLength = 4;

    /// <summary>
    /// Whether the first packet of the compound has version 2, fits, and is long enough for its type (RFC 3550 A.2). Later ones are not
    /// walked: in SRTCP they are encrypted.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < ReportHeaderLength || packet[0] >> 6 != 2)
            return false;
        var length = LengthOf(packet);
        return length <= packet.Length && length >= ShortestOf(packet[1]);
    }

    /// <summary>Bytes of the packet that starts here, by its own length field.</summary>
    internal static int LengthOf(ReadOnlySpan<byte> packet) => (BinaryPrimitives.ReadUInt16BigEndian(packet[2..]) + 1) * 4;

    /// <summary>Who sent the compound, from its first packet (RFC 3550 6.4).</summary>
    internal static uint SsrcOf(ReadOnlySpan<byte> packet) => BinaryPrimitives.ReadUInt32BigEndian(packet[4..]);

    private static int ShortestOf(int type) => type switch
    {
        SenderReport => ReportHeaderLength + SenderInfoLength,
        ReceiverReport => ReportHeaderLength,
        _ => HeaderLength, // a goodbye without sources has no more
    };
}
