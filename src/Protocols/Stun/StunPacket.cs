using System.Buffers.Binary;

namespace Softswitch.Protocols.Stun;

/// <summary>Recognises STUN messages between media packets (RFC 8489 5).</summary>
public static class StunPacket
{
    public const uint MagicCookie = 0x2112A442;
    public const int HeaderLength = 20;

    /// <summary>Whether <paramref name="packet"/> is one whole STUN message: zero bits, length and cookie as RFC 8489 5 wants them.</summary>
    public static bool IsStun(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < HeaderLength || (packet[0] & 0xC0) != 0)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        return (length & 3) == 0
            && length + HeaderLength == packet.Length
            && BinaryPrimitives.ReadUInt32BigEndian(packet[4..]) == MagicCookie;
    }
}
