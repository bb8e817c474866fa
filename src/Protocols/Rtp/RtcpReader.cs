using System.Buffers.Binary;

namespace Softswitch.Protocols.Rtp;

/// <summary>Walks the report blocks of one compound RTCP packet. Stops quietly where the packet stops making sense.</summary>
public ref struct RtcpReader
{
    private ReadOnlySpan<byte> _rest;
    private ReadOnlySpan<byte> _blocks;

    public RtcpReader(ReadOnlySpan<byte> compound)
    {
        _rest = compound;
        _blocks = default;
        SenderReportTime = 0;
    }

    /// <summary>Middle 32 bits of the NTP time of the sender report last entered; 0 before one.</summary>
    public uint SenderReportTime { get; private set; }

    /// <summary>Goes to the next report block. A sender report without blocks only changes <see cref="SenderReportTime"/>.</summary>
    public bool TryReadBlock(out RtcpReportBlock block)
    {
        while (_blocks.Length < RtcpReportBlock.Length)
        {
            if (!TryEnterPacket())
            {
                block = default;
                return false;
            }
        }

        block = RtcpReportBlock.Parse(_blocks);
        _blocks = _blocks[RtcpReportBlock.Length..];
        return true;
    }

    private bool TryEnterPacket()
    {
        if (!RtcpPacket.IsValid(_rest))
            return false;
        var packet = _rest[..RtcpPacket.LengthOf(_rest)];
        _rest = _rest[packet.Length..];
        var count = packet[0] & 0x1F;
        var start = RtcpPacket.ReportHeaderLength;
        switch (packet[1])
        {
            case RtcpPacket.SenderReport:
                SenderReportTime = BinaryPrimitives.ReadUInt32BigEndian(packet[10..]); // RFC 3550 4: middle 32 of 64 bits
                start += RtcpPacket.SenderInfoLength;
                break;
            case RtcpPacket.ReceiverReport:
                break;
            default:
                _blocks = default;
                return true;
        }

        _blocks = packet.Slice(start, Math.Min(count * RtcpReportBlock.Length, packet.Length - start));
        return true;
    }
}
