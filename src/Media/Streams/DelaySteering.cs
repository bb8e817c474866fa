namespace Softswitch.Media.Streams;

/// <summary>Changes the delay within talk: by whole frames, and only when it has been wrong for a while or is much too long. Times are microseconds.</summary>
internal sealed class DelaySteering
{
    private const long BeforeSkip = 500_000;
    private const long BeforeStretch = 100_000;
    private const long Tick = 20_000;
    private const long Slack = 5_000;

    private long? _lateSince;
    private long? _earlySince;

    /// <summary>What becomes of a frame: played, left out (Surplus), or played after a piece that stretches the sound (Lost).</summary>
    /// <param name="late">How much later it is played now than aimed for; negative when earlier.</param>
    /// <param name="delay">How much later than were it the fastest packet and played at once.</param>
    /// <param name="duration">Of the frame.</param>
    /// <param name="hasMore">Whether frames after it came.</param>
    /// <param name="now">The time of the tick.</param>
    public JitterKind Judge(long late, long delay, long duration, bool hasMore, long now)
    {
        var isLate = late > duration + Slack && hasMore;
        _lateSince = isLate ? _lateSince ?? now : null;
        _earlySince = late < -Tick ? _earlySince ?? now : null;
        if (isLate && (now - _lateSince >= BeforeSkip || delay > DelayEstimator.Longest + Tick))
        {
            _lateSince = now;
            return JitterKind.Surplus;
        }

        if (!(now - _earlySince >= BeforeStretch))
            return JitterKind.Frame;
        _earlySince = now;
        return JitterKind.Lost;
    }

    public void Reset() => (_lateSince, _earlySince) = (null, null);
}
