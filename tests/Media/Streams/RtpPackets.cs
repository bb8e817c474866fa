using System.Buffers.Binary;

namespace Softswitch.Media.Tests.Streams;

/// <summary>Packets as others send them.</summary>
internal static class RtpPackets
{
    public static byte[] Rtp(int sequence, uint timestamp, uint ssrc = 1, int payloadType = 8, bool isMarked = false, params byte[] payload)
    {
        byte[] packet = [0x80, (byte)(payloadType | (isMarked ? 0x80 : 0)), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. payload];
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)sequence);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(4), timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(8), ssrc);
        return packet;
    }
}
