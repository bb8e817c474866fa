namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// How far a loop lags behind: how long packets wait for it, and how late its stations have their tick. The least of an interval counts, so
/// that one pause is no lag, and a loop that rests between has none. Noted by the loop, read by others; times are microseconds.
/// </summary>
internal sealed class LoopLag
{
    private const long Interval = 200_000;

    private long _intervalEnds;
    private long _least = long.MaxValue;
    private long _most; // of this pass
    private int _milliseconds;

    /// <summary>As of the last whole interval.</summary>
    public int Milliseconds => Volatile.Read(ref _milliseconds);

    /// <summary>Something waited so long for this pass of the loop.</summary>
    public void Note(long waited) => _most = Math.Max(_most, waited);

    /// <summary>The loop has done all that waited.</summary>
    public void EndPass(long now)
    {
        (_least, _most) = (Math.Min(_least, _most), 0);
        if (now < _intervalEnds)
            return;
        Volatile.Write(ref _milliseconds, (int)(_least / 1000));
        (_least, _intervalEnds) = (long.MaxValue, now + Interval);
    }
}
