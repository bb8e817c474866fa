using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Trunks;

/// <summary>When a rate holds.</summary>
public static class RateTimes
{
    /// <summary>From inclusive, until exclusive. A window over midnight belongs to the day on which it begins; equal times are a whole day.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="local">In the time zone of the tenant.</param>
    public static bool IsValid(RateModel rate, DateTime local)
    {
        var today = DayOf(local.DayOfWeek);
        if (rate is not { From: { } from, Until: { } until })
            return rate.Days.HasFlag(today);
        var time = TimeOnly.FromDateTime(local);
        if (from < until)
            return rate.Days.HasFlag(today) && time >= from && time < until;
        var yesterday = DayOf((DayOfWeek)(((int)local.DayOfWeek + 6) % 7));
        return time >= from ? rate.Days.HasFlag(today) : time < until && rate.Days.HasFlag(yesterday);
    }

    private static WeekDays DayOf(DayOfWeek day) => day == DayOfWeek.Sunday ? WeekDays.Sunday : (WeekDays)(1 << ((int)day - 1));
}
