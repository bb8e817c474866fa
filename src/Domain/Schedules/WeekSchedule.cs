namespace Softswitch.Domain.Schedules;

/// <summary>Which of many parts of the week holds: the shortest, and of those as short the first.</summary>
public static class WeekSchedule
{
    private static readonly DateTime AnyMonday = new(2024, 1, 1);

    /// <summary>Its index; null when none holds.</summary>
    public static int? Find(ImmutableArray<WeekPeriod> periods, DateTime local)
    {
        int? best = null;
        for (var i = 0; i < periods.Length; i++)
        {
            if (periods[i].Contains(local) && (best is not { } other || periods[i].Length < periods[other].Length))
                best = i;
        }

        return best;
    }

    /// <summary>The next time on the clock on the wall, after <paramref name="local"/>, at which any of them begins or ends; null when none ever does.</summary>
    public static DateTime? NextEdge(ImmutableArray<WeekPeriod> periods, DateTime local)
    {
        var now = WeekPeriod.MinuteOf(local);
        int? wait = null;
        foreach (var period in periods)
        {
            if (period.Length >= WeekPeriod.MinutesOfWeek)
                continue;
            wait = Math.Min(Math.Min(Until(now, period.From), Until(now, period.To)), wait ?? int.MaxValue);
        }

        return wait is { } minutes ? local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(minutes) : null;
    }

    /// <summary>When another one holds than now, or none; null when that never is.</summary>
    public static DateTimeOffset? NextChange(ImmutableArray<WeekPeriod> periods, DateTimeOffset now, TimeZoneInfo zone) => WallClock.NextChange(
        now, zone, TimeSpan.FromDays(15), local => Find(periods, local), local => NextEdge(periods, local));

    /// <summary>The whole week in the order of its days, each cut where another part holds than before.</summary>
    public static ImmutableArray<WeekStretch> Stretches(ImmutableArray<WeekPeriod> periods)
    {
        var days = Enumerable.Range(0, 7).Select(day => day * WeekPeriod.MinutesOfDay);
        var edges = periods.SelectMany(period => new[] { period.From, period.To % WeekPeriod.MinutesOfWeek }).Concat(days).Distinct().Order().ToList();
        var all = ImmutableArray.CreateBuilder<WeekStretch>();
        for (var i = 0; i < edges.Count; i++)
        {
            var (day, from) = Math.DivRem(edges[i], WeekPeriod.MinutesOfDay);
            var to = (i + 1 < edges.Count ? edges[i + 1] : WeekPeriod.MinutesOfWeek) - day * WeekPeriod.MinutesOfDay;
            var row = Find(periods, AnyMonday.AddMinutes(edges[i]));
            if (all.Count > 0 && all[^1] is var before && before.Day == day && before.Row == row)
                all[^1] = before with { To = to };
            else
                all.Add(new WeekStretch(day, from, to, row));
        }

        return all.ToImmutable();
    }

    // 1 to a whole week.
    private static int Until(int now, int edge) => WeekPeriod.MinutesOfWeek - (now - edge + 2 * WeekPeriod.MinutesOfWeek) % WeekPeriod.MinutesOfWeek;
}
