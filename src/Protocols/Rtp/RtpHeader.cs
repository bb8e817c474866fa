using System.Buffers.Binary;

namespace Softswitch.Protocols.Rtp;

/// <summary>The fixed header of an RTP packet (RFC 3550 5.1).</summary>
public readonly struct RtpHeader
{
    public const int FixedLength = 12;

    private RtpHeader(ReadOnlySpan<byte> packet, int length)
    {
        HasPadding = (packet[0] & 0x20) != 0;
        Marker = (packet[1] & 0x80) != 0;
        PayloadType = packet[1] & 0x7F;
        Sequence = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        Timestamp = BinaryPrimitives.ReadUInt32BigEndian(packet[4..]);
        Ssrc = BinaryPrimitives.ReadUInt32BigEndian(packet[8..]);
        Length = length;
    }

    public bool HasPadding { get; }

    public bool Marker { get; }

    public int PayloadType { get; }

    public ushort Sequence { get; }

    public uint Timestamp { get; }

    public uint Ssrc { get; }

    /// <summary>Bytes before the payload: fixed header, contributing sources and extension.</summary>
    public int Length { get; }

    /// <summary>
    /// Reads and checks version, contributing sources and extension against the packet's size (RFC 3550 A.1). The padding count is not
    /// looked at: it is encrypted in SRTP.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> packet, out RtpHeader header)
    {
        header = default;
        if (packet.Length < FixedLength || packet[0] >> 6 != 2)
            return false;
        var length = FixedLength + (packet[0] & 0x0F) * 4;
        if ((packet[0] & 0x10) != 0)
        {
            if (packet.Length < length + 4)
                return false;
            length += 4 + BinaryPrimitives.ReadUInt16BigEndian(packet[(length + 2)..]) * 4; // RFC 3550 5.3.1
        }

        if (packet.Length < length)
            return false;
        header = new RtpHeader(packet, length);
        return true;
    }
}
