namespace Softswitch.Dashboard.Access;

/// <summary>Slows down whoever keeps failing. An attempt counts as failed until it is known to have succeeded, so many at once count too.</summary>
internal sealed class Throttle(ThrottleLimits limits)
{
    private readonly Dictionary<string, Attempts> _attempts = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Null: go on. Else: how long to wait first.</summary>
    public TimeSpan? Enter(string key, DateTimeOffset now)
    {
        lock (_gate)
        {
            var known = _attempts.TryGetValue(key, out var attempts) && now - attempts.LastAt < limits.Memory;
            if (known && attempts.Until > now)
                return attempts.Until - now;
            if (!known)
                MakeRoom(now);
            var count = (known ? attempts.Count : 0) + 1;
            _attempts[key] = new Attempts(count, now, now + Pause(count));
            return null;
        }
    }

    /// <summary>The attempt was good: all of the key's failures are forgiven, or only this attempt was none.</summary>
    public void Succeed(string key, bool forgive)
    {
        lock (_gate)
        {
            if (!_attempts.TryGetValue(key, out var attempts))
                return;
            if (forgive || attempts.Count <= 1)
                _attempts.Remove(key);
            else
                _attempts[key] = attempts with { Count = attempts.Count - 1, Until = attempts.LastAt };
        }
    }

    private TimeSpan Pause(int failures)
    {
        if (failures < limits.Free)
            return TimeSpan.Zero;
        var doublings = Math.Min(failures - limits.Free, 30);
        return TimeSpan.FromTicks(Math.Min(limits.FirstPause.Ticks << doublings, limits.LongestPause.Ticks));
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (_attempts.Count < limits.MaxKeys)
            return;
        foreach (var (key, attempts) in _attempts)
        {
            if (now - attempts.LastAt >= limits.Memory)
                _attempts.Remove(key);
        }

        // Still full: the quarter that failed least and longest ago is forgotten.
        if (_attempts.Count >= limits.MaxKeys)
        {
            var leaving = _attempts.OrderBy(each => each.Value.Count).ThenBy(each => each.Value.LastAt).Take(Math.Max(1, limits.MaxKeys / 4)).ToArray();
            foreach (var (key, _) in leaving)
                _attempts.Remove(key);
        }
    }

    private readonly record struct Attempts(int Count, DateTimeOffset LastAt, DateTimeOffset Until);
}
