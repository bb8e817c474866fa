using Softswitch.Protocols.Rtp;

namespace Softswitch.Protocols.Srtp;

/// <summary>
/// Makes RTP of SRTP and RTCP of SRTCP with one master key (RFC 3711), in place and without allocating once a source is known. A packet
/// that is refused stays as it was, and changes nothing: what follows it is taken as if it had not come. For one thread at a time.
/// </summary>
public sealed class SrtpReceiver(SrtpMasterKey key) : IDisposable
{
    private readonly SrtpProtection _rtp = SrtpProtection.ForRtp(key);
    private readonly SrtpProtection _rtcp = SrtpProtection.ForRtcp(key);

    internal SrtpSources Sources { get; } = new();

    /// <param name="packet">As it came.</param>
    /// <param name="length">Of the RTP packet at its start; 0 when there is none.</param>
    public SrtpVerdict UnprotectRtp(Span<byte> packet, out int length)
    {
        length = 0;
        var bare = packet.Length - key.Suite.RtpOverhead;
        if (bare < 0 || packet.Length > SrtpLimits.MaxPacketLength || !RtpHeader.TryParse(packet[..bare], out var header))
            return SrtpVerdict.Malformed;
        var source = Sources.Find(header.Ssrc);
        var window = source?.Rtp ?? default;
        var index = window.Estimate(header.Sequence);
        if (index > SrtpLimits.MaxRtpIndex)
            return SrtpVerdict.KeyExhausted;
        if (!window.IsFresh(index))
            return SrtpVerdict.Replayed;
        if (source is null && Sources.AreFull)
            return SrtpVerdict.TooManySources;
        if (!_rtp.TryOpen(packet, header.Length, header.Ssrc, index, word: null))
            return SrtpVerdict.AuthenticationFailed;
        (source ?? Sources.Add(header.Ssrc)).Rtp.Accept(index);
        length = bare;
        return SrtpVerdict.Ok;
    }

    /// <summary>Also takes packets that are authenticated but not encrypted, as RFC 3711 3.4 leaves that to their sender.</summary>
    /// <param name="packet">As it came.</param>
    /// <param name="length">Of the compound RTCP packet at its start; 0 when there is none.</param>
    public SrtpVerdict UnprotectRtcp(Span<byte> packet, out int length)
    {
        length = 0;
        var bare = packet.Length - key.Suite.RtcpOverhead;
        if (bare < 0 || packet.Length > SrtpLimits.MaxPacketLength || !RtcpPacket.IsValid(packet[..bare]))
            return SrtpVerdict.Malformed;
        var word = _rtcp.WordOf(packet);
        var ssrc = RtcpPacket.SsrcOf(packet);
        var source = Sources.Find(ssrc);
        if (source is not null && !source.Rtcp.IsFresh(word.Index))
            return SrtpVerdict.Replayed;
        if (source is null && Sources.AreFull)
            return SrtpVerdict.TooManySources;
        if (!_rtcp.TryOpen(packet, word.IsEncrypted ? RtcpPacket.ReportHeaderLength : bare, ssrc, word.Index, word))
            return SrtpVerdict.AuthenticationFailed;
        (source ?? Sources.Add(ssrc)).Rtcp.Accept(word.Index);
        length = bare;
        return SrtpVerdict.Ok;
    }

    public void Dispose()
    {
        _rtp.Dispose();
        _rtcp.Dispose();
    }
}
