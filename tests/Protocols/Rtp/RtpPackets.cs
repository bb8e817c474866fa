using System.Buffers.Binary;

namespace Softswitch.Protocols.Tests.Rtp;

internal static class RtpPackets
{
    public static byte[] Rtp(ushort sequence, uint timestamp = 0, uint ssrc = 1, byte payloadType = 8, int payload = 160)
    {
        var packet = new byte[12 + payload];
        packet[0] = 0x80;
        packet[1] = payloadType;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), sequence);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(4), timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(8), ssrc);
        return packet;
    }

    /// <summary>A sender report with one block about <paramref name="reported"/>.</summary>
    public static byte[] SenderReport(uint ntpMiddle, uint reported, int lost, uint lastReport, uint delay)
    {
        var packet = new byte[52];
        packet[0] = 0x81;
        packet[1] = 200;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), 12);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(10), ntpMiddle);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(28), reported);
        BinaryPrimitives.WriteInt32BigEndian(packet.AsSpan(32), lost & 0xFFFFFF);
        packet[32] = 64;
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(44), lastReport);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(48), delay);
        return packet;
    }
}
