using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Softswitch.Protocols.Hep;

/// <summary>
/// Writes packets of the Homer Encapsulation Protocol, version 3 (also EEP): "HEP3", the length of the whole, then chunks of
/// vendor, type, length with these six bytes, and value; all numbers big-endian.
/// </summary>
public static class HepWriter
{
    private const int HeaderLength = 6;
    private const int ChunkHeader = 6;
    private const byte SipPayload = 1;
    private const byte Udp = 17;
    private const byte Tcp = 6;
    private const byte FamilyV4 = 2;
    private const byte FamilyV6 = 10;

    /// <summary>The most a packet is longer than what it carries: 13 chunk heads, fixed values of 51 bytes at most, and the header.</summary>
    public static int Overhead(int password, int correlation) => HeaderLength + (13 * ChunkHeader) + 51 + password + correlation;

    /// <summary>Writes one packet that carries a SIP message.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="capture">What is told of the message.</param>
    /// <param name="password">The collector's key; empty for none.</param>
    /// <param name="correlation">What ties messages together: the Call-ID; empty for none.</param>
    /// <param name="message">The message.</param>
    /// <returns>Bytes written; 0 when it does not fit, in the destination or in the 65,535 bytes a packet may have.</returns>
    public static int Write(
        Span<byte> destination, in HepCapture capture, ReadOnlySpan<byte> password, ReadOnlySpan<byte> correlation, ReadOnlySpan<byte> message)
    {
        if (message.Length + Overhead(password.Length, correlation.Length) > Math.Min(destination.Length, ushort.MaxValue))
            return 0;
        "HEP3"u8.CopyTo(destination);
        var at = HeaderLength;
        at += WriteAddresses(destination[at..], capture);
        at += Number32(destination[at..], HepChunk.Seconds, (uint)(capture.AtMicroseconds / 1_000_000));
        at += Number32(destination[at..], HepChunk.Microseconds, (uint)(capture.AtMicroseconds % 1_000_000));
        at += Value(destination[at..], HepChunk.PayloadType, [SipPayload]);
        at += Number32(destination[at..], HepChunk.Node, capture.Node);
        if (!password.IsEmpty)
            at += Value(destination[at..], HepChunk.Password, password);
        if (!correlation.IsEmpty)
            at += Value(destination[at..], HepChunk.Correlation, correlation);
        at += Value(destination[at..], HepChunk.Payload, message);
        BinaryPrimitives.WriteUInt16BigEndian(destination[4..], (ushort)at);
        return at;
    }

    private static int WriteAddresses(Span<byte> target, in HepCapture capture)
    {
        // Both are of one family on the wire; a wildcard or mapped address here may look like another.
        var (source, destination) = (Plain(capture.Source.Address), Plain(capture.Destination.Address));
        var isV6 = source.AddressFamily == AddressFamily.InterNetworkV6 || destination.AddressFamily == AddressFamily.InterNetworkV6;
        var at = Value(target, HepChunk.IpFamily, [isV6 ? FamilyV6 : FamilyV4]);
        at += Value(target[at..], HepChunk.IpProtocol, [capture.IsReliable ? Tcp : Udp]);
        at += Address(target[at..], isV6 ? HepChunk.SourceV6 : HepChunk.SourceV4, source, isV6);
        at += Address(target[at..], isV6 ? HepChunk.DestinationV6 : HepChunk.DestinationV4, destination, isV6);
        at += Number16(target[at..], HepChunk.SourcePort, (ushort)capture.Source.Port);
        return at + Number16(target[at..], HepChunk.DestinationPort, (ushort)capture.Destination.Port);
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static int Address(Span<byte> target, HepChunk type, IPAddress address, bool isV6)
    {
        Span<byte> bytes = stackalloc byte[16];
        (isV6 ? address.MapToIPv6() : address).TryWriteBytes(bytes, out var length);
        return Value(target, type, bytes[..length]);
    }

    private static int Number16(Span<byte> target, HepChunk type, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        return Value(target, type, bytes);
    }

    private static int Number32(Span<byte> target, HepChunk type, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return Value(target, type, bytes);
    }

    private static int Value(Span<byte> target, HepChunk type, ReadOnlySpan<byte> value)
    {
        var length = ChunkHeader + value.Length;
        BinaryPrimitives.WriteUInt16BigEndian(target, 0);
        BinaryPrimitives.WriteUInt16BigEndian(target[2..], (ushort)type);
        BinaryPrimitives.WriteUInt16BigEndian(target[4..], (ushort)length);
        value.CopyTo(target[ChunkHeader..]);
        return length;
    }
}
