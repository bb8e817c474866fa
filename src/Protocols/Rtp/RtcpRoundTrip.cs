using System.Runtime.CompilerServices;

namespace Softswitch.Protocols.Rtp;

/// <summary>
/// Round trip between a relay and one end (RFC 3550 6.4.1): notes when sender reports went out to that end, and reads the echo of their
/// time from the end's report blocks. Times are monotonic microseconds. A mutable value for one writer.
/// </summary>
public struct RtcpRoundTrip
{
    private const int Remembered = 4;
    private const long MaxMicroseconds = 60_000_000;

    private Times _sent;
    private Stamps _stamps;
    private int _next;

    /// <summary>Last round trip in milliseconds; null before the first.</summary>
    public double? Milliseconds { get; private set; }

    public void SenderReportSent(uint ntpMiddle, long nowMicroseconds)
    {
        if (ntpMiddle == 0)
            return;
        _stamps[_next] = ntpMiddle;
        _sent[_next] = nowMicroseconds;
        _next = (_next + 1) % Remembered;
    }

    public void BlockReceived(in RtcpReportBlock block, long nowMicroseconds)
    {
        if (block.LastSenderReport == 0)
            return;
        for (var i = 0; i < Remembered; i++)
        {
            if (_stamps[i] != block.LastSenderReport)
                continue;
            var delay = (long)block.DelaySinceLastSenderReport * 1_000_000 / 65536;
            var roundTrip = nowMicroseconds - _sent[i] - delay;
            if (roundTrip is >= 0 and < MaxMicroseconds)
                Milliseconds = roundTrip / 1000.0;
            return;
        }
    }

    [InlineArray(Remembered)]
    private struct Times
    {
        private long _first;
    }

    [InlineArray(Remembered)]
    private struct Stamps
    {
        private uint _first;
    }
}
