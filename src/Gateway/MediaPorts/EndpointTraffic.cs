using Softswitch.Gateway.Native;
using Softswitch.Media.Streams;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// What an endpoint's loop knows of what the far end sends. Written by that loop only; others read single figures.
/// </summary>
internal sealed class EndpointTraffic
{
    private const long Second = 1_000_000;

    public AddressLock RtpLock;
    public AddressLock RtcpLock;
    public RtpStreamStatistics Stream;
    public RtcpRoundTrip RoundTrip;

    /// <summary>The negotiation the locks have taken note of.</summary>
    public MediaRemote? Negotiated;

    public long Strangers;
    public long Invalid;
    public long Unrouted;
    public long RtcpReceived;
    public int? RemoteLost;

    /// <summary>Jitter of what it is sent, as it reports, in milliseconds.</summary>
    public double? RemoteJitter;

    /// <summary>Arrival of the last accepted packet of any kind, monotonic microseconds; 0 before.</summary>
    public long LastHeard;

    /// <summary>The moment from which on a silence was told; 0 when none was since the last packet.</summary>
    public long ToldSilentSince;

    private long _rateSecond;
    private int _rateCount;

    /// <summary>Counts towards the limit per second; false beyond it.</summary>
    public bool TryAdmit(int limit, long now)
    {
        var second = now / Second;
        if (second != _rateSecond)
        {
            _rateSecond = second;
            _rateCount = 0;
        }

        return _rateCount++ < limit;
    }

    /// <summary>Takes what the far end reports of the one stream it is sent.</summary>
    public void ReadReports(ReadOnlySpan<byte> compound, RtpOutlet outlet, EndpointReports reports, long now)
    {
        var reader = new RtcpReader(compound);
        while (reader.TryReadBlock(out var block))
        {
            if (block.Ssrc == outlet.Ssrc)
                Learn(in block, outlet.ClockRate, now);
        }

        if (reader.SenderReportTime != 0)
            reports.SenderReportReceived(reader.SenderReportTime, now);
    }

    /// <summary>Takes what the far end reports of the streams of a peer, and when it may expect the peer's echo of its own time.</summary>
    public void ReadReports(ReadOnlySpan<byte> compound, EndpointTraffic? peer, int clockRate, long now)
    {
        var reader = new RtcpReader(compound);
        while (reader.TryReadBlock(out var block))
            Learn(in block, clockRate, now);
        peer?.RoundTrip.SenderReportSent(reader.SenderReportTime, now);
    }

    public void Negotiate(RemoteState remote, long now, long windowMicroseconds)
    {
        Negotiated = remote.Negotiated;
        RtpLock.Negotiate(remote.Rtp, now, windowMicroseconds);
        RtcpLock.Negotiate(remote.Rtcp, now, windowMicroseconds);
    }

    private void Learn(in RtcpReportBlock block, int clockRate, long now)
    {
        RemoteLost = block.CumulativeLost;
        RoundTrip.BlockReceived(in block, now);
        if (clockRate > 0)
            RemoteJitter = block.Jitter * 1000.0 / clockRate;
    }
}
