using Softswitch.Protocols.Rtp;

namespace Softswitch.Protocols.Srtp;

/// <summary>
/// Makes SRTP of RTP and SRTCP of RTCP with one master key (RFC 3711), in place and without allocating once a source is known. The
/// rollover counter of each source begins at 0 and follows its sequence numbers, also when they come out of order. For one thread at a
/// time.
/// </summary>
public sealed class SrtpSender(SrtpMasterKey key) : IDisposable
{
    private readonly SrtpProtection _rtp = SrtpProtection.ForRtp(key);
    private readonly SrtpProtection _rtcp = SrtpProtection.ForRtcp(key);

    /// <summary>Bytes that a buffer needs after a packet of either kind.</summary>
    public int MaxOverhead { get; } = Math.Max(key.Suite.RtpOverhead, key.Suite.RtcpOverhead);

    internal SrtpSources Sources { get; } = new();

    /// <summary>Of the next SRTCP packet, whatever its source.</summary>
    internal uint NextRtcpIndex { get; set; }

    /// <param name="buffer">The RTP packet, and room for <see cref="SrtpSuite.RtpOverhead"/> bytes after it.</param>
    /// <param name="length">Of the packet.</param>
    /// <param name="protectedLength">Of the SRTP packet; 0 when there is none, and then the packet is as it was.</param>
    public SrtpVerdict ProtectRtp(Span<byte> buffer, int length, out int protectedLength)
    {
        protectedLength = 0;
        var packet = buffer[..length];
        if (!RtpHeader.TryParse(packet, out var header) || length + key.Suite.RtpOverhead > SrtpLimits.MaxPacketLength)
            return SrtpVerdict.Malformed;
        if (buffer.Length < length + key.Suite.RtpOverhead)
            return SrtpVerdict.NoRoom;
        var source = Sources.Find(header.Ssrc);
        if (source is null && Sources.AreFull)
            return SrtpVerdict.TooManySources;
        source ??= Sources.Add(header.Ssrc);
        var index = source.Rtp.Estimate(header.Sequence);
        if (index > SrtpLimits.MaxRtpIndex)
            return SrtpVerdict.KeyExhausted;
        if (!source.Rtp.IsFresh(index))
            return SrtpVerdict.Replayed;
        source.Rtp.Accept(index);
        protectedLength = length + key.Suite.RtpOverhead;
        _rtp.Seal(buffer[..protectedLength], header.Length, header.Ssrc, index, word: null);
        return SrtpVerdict.Ok;
    }

    /// <param name="buffer">The compound RTCP packet, and room for <see cref="SrtpSuite.RtcpOverhead"/> bytes after it.</param>
    /// <param name="length">Of the packet.</param>
    /// <param name="protectedLength">Of the SRTCP packet; 0 when there is none, and then the packet is as it was.</param>
    public SrtpVerdict ProtectRtcp(Span<byte> buffer, int length, out int protectedLength)
    {
        protectedLength = 0;
        var packet = buffer[..length];
        if (!RtcpPacket.IsValid(packet) || length + key.Suite.RtcpOverhead > SrtpLimits.MaxPacketLength)
            return SrtpVerdict.Malformed;
        if (buffer.Length < length + key.Suite.RtcpOverhead)
            return SrtpVerdict.NoRoom;
        if (NextRtcpIndex > SrtpLimits.MaxRtcpIndex)
            return SrtpVerdict.KeyExhausted;
        var word = SrtcpWord.Encrypted(NextRtcpIndex++);
        protectedLength = length + key.Suite.RtcpOverhead;
        _rtcp.Seal(buffer[..protectedLength], RtcpPacket.ReportHeaderLength, RtcpPacket.SsrcOf(packet), word.Index, word);
        return SrtpVerdict.Ok;
    }

    public void Dispose()
    {
        _rtp.Dispose();
        _rtcp.Dispose();
    }
}
