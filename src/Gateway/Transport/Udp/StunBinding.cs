using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>The one STUN exchange a SIP port answers: binding without authentication (RFC 5389, RFC 5626 8).</summary>
internal static class StunBinding
{
    public const int LongestAnswer = HeaderLength + AttributeHeaderLength + 20;

    private const int HeaderLength = 20;
    private const int AttributeHeaderLength = 4;
    private const ushort Request = 0x0001;
    private const ushort Success = 0x0101;
    private const uint MagicCookie = 0x2112A442;
    private const ushort XorMappedAddress = 0x0020;

    // RFC 5389 15: attributes below this must be understood or the request refused.
    private const ushort FirstOptional = 0x8000;

    /// <summary>Writes the answer and returns its length; 0 when the datagram is no plain binding request.</summary>
    public static int Answer(ReadOnlySpan<byte> request, in NativeAddress source, Span<byte> answer)
    {
        if (!IsBindingRequest(request))
            return 0;
        var raw = MemoryMarshal.AsBytes(new ReadOnlySpan<NativeAddress>(in source));
        var port = raw.Slice(2, 2);
        var address = source.IsV6 ? raw.Slice(8, 16) : raw.Slice(4, 4);
        var valueLength = 4 + address.Length;

        BinaryPrimitives.WriteUInt16BigEndian(answer, Success);
        BinaryPrimitives.WriteUInt16BigEndian(answer[2..], (ushort)(AttributeHeaderLength + valueLength));
        request[4..HeaderLength].CopyTo(answer[4..]);

        var attribute = answer[HeaderLength..];
        BinaryPrimitives.WriteUInt16BigEndian(attribute, XorMappedAddress);
        BinaryPrimitives.WriteUInt16BigEndian(attribute[2..], (ushort)valueLength);
        attribute[4] = 0;
        attribute[5] = (byte)(source.IsV6 ? 2 : 1);
        // RFC 5389 15.2: XOR with the magic cookie, an IPv6 address also with the transaction id that follows it.
        Xor(port, request[4..], attribute[6..]);
        Xor(address, request[4..], attribute[8..]);
        return HeaderLength + AttributeHeaderLength + valueLength;
    }

    private static bool IsBindingRequest(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length < HeaderLength
            || BinaryPrimitives.ReadUInt16BigEndian(datagram) != Request
            || BinaryPrimitives.ReadUInt16BigEndian(datagram[2..]) != datagram.Length - HeaderLength
            || BinaryPrimitives.ReadUInt32BigEndian(datagram[4..]) != MagicCookie)
            return false;
        return AreOptional(datagram[HeaderLength..]);
    }

    private static bool AreOptional(ReadOnlySpan<byte> attributes)
    {
        while (attributes.Length >= AttributeHeaderLength)
        {
            var padded = (BinaryPrimitives.ReadUInt16BigEndian(attributes[2..]) + 3) & ~3;
            if (BinaryPrimitives.ReadUInt16BigEndian(attributes) < FirstOptional || attributes.Length < AttributeHeaderLength + padded)
                return false;
            attributes = attributes[(AttributeHeaderLength + padded)..];
        }

        return attributes.IsEmpty;
    }

    private static void Xor(ReadOnlySpan<byte> value, ReadOnlySpan<byte> mask, Span<byte> target)
    {
        for (var i = 0; i < value.Length; i++)
            target[i] = (byte)(value[i] ^ mask[i]);
    }
}
