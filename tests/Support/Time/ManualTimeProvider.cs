namespace Softswitch.Support.Time;

/// <summary>
/// A clock that stands still until told to move. Timers fire on the thread that moves it, in order of their due
/// time, and see the time at which they were due.
/// </summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>
    /// By how much every timer is late, and time moves on further than told: real timers never are on time, and some
    /// engines wait for ever for the fraction of a millisecond by which one that is comes too early.
    /// </summary>
    public TimeSpan Lateness { get; init; }

    /// <summary>How many timers are armed.</summary>
    public int Armed
    {
        get
        {
            lock (_gate)
                return _timers.Count(t => t.DueAt is not null);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        lock (_gate)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves time forward and fires what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = GetUtcNow() + by + Lateness;
        while (TakeDue(end) is { } timer)
            timer.Fire();
        lock (_gate)
            _now = end;
    }

    internal void Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            timer.Period = period;
            timer.DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime + Lateness;
        }
    }

    internal void Remove(ManualTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    // It is due again before it fires: its owner may arm it anew at any moment, on another thread, and must not be undone.
    private ManualTimer? TakeDue(DateTimeOffset end)
    {
        lock (_gate)
        {
            if (_timers.Where(t => t.DueAt <= end).MinBy(t => t.DueAt) is not { DueAt: { } dueAt } next)
                return null;
            _now = dueAt > _now ? dueAt : _now;
            next.DueAt = next.Period <= TimeSpan.Zero ? null : dueAt + next.Period;
            return next;
        }
    }
}
