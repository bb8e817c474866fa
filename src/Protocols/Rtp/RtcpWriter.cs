using System.Buffers.Binary;

namespace Softswitch.Protocols.Rtp;

/// <summary>
/// Writes one compound RTCP packet (RFC 3550 6.1): first a report, then the name of who sends it, last that he leaves. Everything is of
/// one source.
/// </summary>
/// <param name="packet">Room for all that is written: 128 bytes and the name are enough.</param>
/// <param name="ssrc">Of the source.</param>
public ref struct RtcpWriter(Span<byte> packet, uint ssrc)
{
    private const byte Version = 0x80;
    private const int CanonicalNameItem = 1;
    private const int ItemHeaderLength = 2;
    private const int WordLength = 4;

    private readonly Span<byte> _packet = packet;
    private readonly uint _ssrc = ssrc;

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Reports of a source that sends (RFC 3550 6.4.1).</summary>
    /// <param name="sender">Its own stream.</param>
    /// <param name="block">What it received; null for nothing.</param>
    public void SenderReport(in RtcpSenderInfo sender, in RtcpReportBlock? block)
    {
        var report = Begin(RtcpPacket.SenderReport, block is null ? 0 : 1, RtcpPacket.SenderInfoLength + LengthOf(block));
        BinaryPrimitives.WriteUInt64BigEndian(report, sender.NtpTime);
        BinaryPrimitives.WriteUInt32BigEndian(report[8..], sender.RtpTimestamp);
        BinaryPrimitives.WriteUInt32BigEndian(report[12..], sender.Packets);
        BinaryPrimitives.WriteUInt32BigEndian(report[16..], sender.Octets);
        block?.Write(report[RtcpPacket.SenderInfoLength..]);
    }

    /// <summary>Reports of a source that does not send (RFC 3550 6.4.2).</summary>
    /// <param name="block">What it received; null for nothing.</param>
    public void ReceiverReport(in RtcpReportBlock? block)
    {
        var report = Begin(RtcpPacket.ReceiverReport, block is null ? 0 : 1, LengthOf(block));
        block?.Write(report);
    }

    /// <summary>Names the source (RFC 3550 6.5.1).</summary>
    /// <param name="name">In UTF-8, 255 bytes at most.</param>
    public void CanonicalName(ReadOnlySpan<byte> name)
    {
        var used = ItemHeaderLength + name.Length;
        var length = (used / WordLength + 1) * WordLength; // one zero at least ends the items
        var items = Begin(RtcpPacket.SourceDescription, 1, length);
        items[0] = CanonicalNameItem;
        items[1] = (byte)name.Length;
        name.CopyTo(items[ItemHeaderLength..]);
        items[used..length].Clear();
    }

    /// <summary>Says that the source is no more (RFC 3550 6.6).</summary>
    public void Goodbye() => Begin(RtcpPacket.Goodbye, 1, 0);

    private static int LengthOf(in RtcpReportBlock? block) => block is null ? 0 : RtcpReportBlock.Length;

    // Header and source; returns where the rest begins.
    private Span<byte> Begin(int type, int count, int length)
    {
        var start = _packet[Length..];
        length += RtcpPacket.ReportHeaderLength;
        start[0] = (byte)(Version | count);
        start[1] = (byte)type;
        BinaryPrimitives.WriteUInt16BigEndian(start[2..], (ushort)(length / WordLength - 1));
        BinaryPrimitives.WriteUInt32BigEndian(start[4..], _ssrc);
        Length += length;
        return start[RtcpPacket.ReportHeaderLength..length];
    }
}
