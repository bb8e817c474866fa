namespace Softswitch.Domain.Schedules;

/// <summary>Finds when something that the clock on the wall decides changes, also where that clock is put forward or back.</summary>
public static class WallClock
{
    // No zone puts its clock forward and back again within so short a time, so one that shows no other offset had none in between.
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(7);

    // Far enough from the end of time for any zone and any step.
    private static readonly DateTimeOffset End = new(9998, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What the clock shows.</summary>
    public static DateTime At(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The first instant after <paramref name="now"/>, in UTC, with another answer; null when there is none before the horizon.</summary>
    /// <param name="now">Where to begin.</param>
    /// <param name="zone">Where the clock hangs.</param>
    /// <param name="horizon">How far to look.</param>
    /// <param name="answer">What holds while the clock shows this.</param>
    /// <param name="nextEdge">The next time on the clock, after this, at which the answer may change; null when it never does.</param>
    public static DateTimeOffset? NextChange<T>(
        DateTimeOffset now, TimeZoneInfo zone, TimeSpan horizon, Func<DateTime, T> answer, Func<DateTime, DateTime?> nextEdge)
    {
        if (now >= End)
            return null;
        var before = answer(At(now, zone));
        var end = End - now < horizon ? End : now + horizon;
        for (var at = Step(now, zone, nextEdge); at <= end; at = Step(at, zone, nextEdge))
        {
            if (!EqualityComparer<T>.Default.Equals(answer(At(at, zone)), before))
                return at;
        }

        return null;
    }

    private static DateTimeOffset Step(DateTimeOffset from, TimeZoneInfo zone, Func<DateTime, DateTime?> nextEdge)
    {
        var local = TimeZoneInfo.ConvertTime(from, zone);
        var wait = nextEdge(local.DateTime) - local.DateTime;
        var next = from.ToUniversalTime() + (wait < LongestStep ? wait.Value : LongestStep);
        return zone.GetUtcOffset(next) == local.Offset ? next : Shift(from.ToUniversalTime(), next, zone, local.Offset);
    }

    // The first instant at which the clock is put forward or back.
    private static DateTimeOffset Shift(DateTimeOffset before, DateTimeOffset after, TimeZoneInfo zone, TimeSpan offset)
    {
        while (after - before > TimeSpan.FromTicks(1))
        {
            var middle = before + (after - before) / 2;
            if (zone.GetUtcOffset(middle) == offset)
                before = middle;
            else
                after = middle;
        }

        return after;
    }
}
