using Softswitch.Gateway.Admission;

namespace Softswitch.Gateway.Hosting;

/// <summary>
/// Measures how far this gateway lags behind: how late its timer thread wakes, how long work waits for a thread of the pool,
/// and how long what has been received waits to be read. Used by the timer thread alone.
/// </summary>
/// <param name="backlogMs">The wait of what has been received, as far as that can be known.</param>
/// <param name="queue">Has something run by a thread of the pool.</param>
internal sealed class LagWatch(OverloadControl control, TimeProvider time, int tickMs, Func<int> backlogMs, Action<Action> queue)
{
    // To wake a thread of the pool costs more than all else here.
    private const int ProbeSpacingMs = 100;

    private long _lastTick = time.GetTimestamp();
    private long _probeBegan;
    private int _probeTookMs;
    private int _isProbing;

    /// <summary>After every wait of the timer thread.</summary>
    public void Tick(long nowMs)
    {
        var late = Since(_lastTick) - tickMs;
        _lastTick = time.GetTimestamp();
        control.Observe(Math.Max(Math.Max(late, Probe()), backlogMs()), nowMs);
    }

    private int Probe()
    {
        if (Volatile.Read(ref _isProbing) != 0)
            return Since(_probeBegan);
        var took = _probeTookMs;
        if (Since(_probeBegan) < ProbeSpacingMs)
            return took;
        _probeBegan = time.GetTimestamp();
        Volatile.Write(ref _isProbing, 1);
        queue(Ran);
        return took;
    }

    private void Ran()
    {
        _probeTookMs = Since(_probeBegan);
        Volatile.Write(ref _isProbing, 0);
    }

    private int Since(long began) => (int)Math.Min(time.GetElapsedTime(began).TotalMilliseconds, int.MaxValue);
}
