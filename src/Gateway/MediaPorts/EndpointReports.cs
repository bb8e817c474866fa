using System.Text;
using Softswitch.Media.Streams;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// When the far end of an endpoint is told what it sent and is sent, and what (RFC 3550 6). Two in a session never exceed its share of the
/// bandwidth, so what is left of 6.3 is the interval. Used by the endpoint's loop only; times are monotonic microseconds.
/// </summary>
/// <param name="seed">Random, so that the reports of many calls do not come at once; not 0.</param>
/// <param name="name">Of the endpoint (RFC 3550 6.5.1), whatever its streams are.</param>
internal sealed class EndpointReports(uint seed, string name)
{
    private const long Interval = 5_000_000; // RFC 3550 6.2

    private readonly byte[] _name = Encoding.ASCII.GetBytes(name);
    private uint _random = seed;
    private ReceptionReports _received;
    private long _nextAt;
    private long _sentBefore; // packets at the last report
    private long _sentBeforeThat;

    /// <summary>A sender report of the far end came.</summary>
    public void SenderReportReceived(uint stamp, long now) => _received.SenderReportReceived(stamp, now);

    /// <summary>Whether it is time, which is then not the case again for 2.5 to 7.5 s, and half as long at first.</summary>
    public bool IsDue(long now)
    {
        if (_nextAt > now)
            return false;
        var isFirst = _nextAt == 0;
        _nextAt = now + Spread(isFirst ? Interval / 2 : Interval);
        return !isFirst;
    }

    /// <summary>Writes a compound packet, and returns its length.</summary>
    /// <param name="packet">Room for it: 256 bytes.</param>
    /// <param name="outlet">What the far end is sent.</param>
    /// <param name="traffic">What it sent.</param>
    /// <param name="ntpTime">Of now, as in <see cref="RtcpSenderInfo"/>.</param>
    /// <param name="isGoodbye">It is the last one.</param>
    public int Write(Span<byte> packet, RtpOutlet outlet, EndpointTraffic traffic, ulong ntpTime, bool isGoodbye, long now)
    {
        var writer = new RtcpWriter(packet, outlet.Ssrc);
        var block = _received.Next(in traffic.Stream, now);
        var sender = Describe(outlet, ntpTime, now, out var packets);
        if (packets == _sentBeforeThat)
            writer.ReceiverReport(in block);
        else
        {
            writer.SenderReport(in sender, in block);
            traffic.RoundTrip.SenderReportSent(sender.Stamp, now);
        }

        (_sentBefore, _sentBeforeThat) = (packets, _sentBefore);
        writer.CanonicalName(_name);
        if (isGoodbye)
            writer.Goodbye();
        return writer.Length;
    }

    // A peer's loop may be relaying into it.
    private static RtcpSenderInfo Describe(RtpOutlet outlet, ulong ntpTime, long now, out long packets)
    {
        lock (outlet)
        {
            packets = outlet.Packets;
            return new RtcpSenderInfo(ntpTime, outlet.TimestampAt(now), (uint)packets, (uint)outlet.Octets);
        }
    }

    // By a factor of 0.5 to 1.5 (RFC 3550 6.3.1).
    private long Spread(long interval)
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return interval / 2 + interval * _random / uint.MaxValue;
    }
}
