namespace Softswitch.Protocols.Rtp;

/// <summary>
/// What is reported to an end of the stream it sends, from one report to the next (RFC 3550 6.4.1, A.3). Times are monotonic microseconds.
/// A mutable value for one thread.
/// </summary>
public struct ReceptionReports
{
    private const long MostLost = 0x7FFFFF; // signed 24 bits
    private const int UnitsPerSecond = 65536;

    private uint _ssrc;
    private long _expected; // of the last report
    private long _lost;
    private uint _senderReport;
    private long _senderReportAt;

    /// <param name="stamp">Middle 32 bits of the NTP time of a sender report that came.</param>
    /// <param name="nowMicroseconds">When it came.</param>
    public void SenderReportReceived(uint stamp, long nowMicroseconds) => (_senderReport, _senderReportAt) = (stamp, nowMicroseconds);

    /// <summary>The next report; null when nothing came since the last one.</summary>
    public RtcpReportBlock? Next(in RtpStreamStatistics stream, long nowMicroseconds)
    {
        if (stream.Ssrc != _ssrc || stream.Expected < _expected)
            (_ssrc, _expected, _lost) = (stream.Ssrc, 0, 0); // another stream, or begun anew
        var expected = stream.Expected - _expected;
        if (expected == 0)
            return null;
        var lost = Math.Clamp(stream.LostOfStream - _lost, 0, expected);
        (_expected, _lost) = (stream.Expected, stream.LostOfStream);
        return new RtcpReportBlock(
            stream.Ssrc,
            (byte)Math.Min(lost * 256 / expected, byte.MaxValue),
            (int)Math.Min(stream.LostOfStream, MostLost),
            stream.HighestSequence,
            (uint)stream.JitterTicks,
            _senderReport,
            _senderReport == 0 ? 0 : (uint)((nowMicroseconds - _senderReportAt) * UnitsPerSecond / 1_000_000));
    }
}
