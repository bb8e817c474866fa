using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Schemes;

/// <summary>What the tables of a scheme say by themselves at a time on the clock on the wall.</summary>
internal static class SchemeSchedule
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Holidays before the week, the shorter first in either.</summary>
    public static ActivePlan At(SchemeModel scheme, DateTime local, string country)
    {
        var period = scheme.Holidays.Where(row => row.Contains(local)).MinBy(row => row.End - row.Start);
        if (period is not null && period.End - period.Start <= Day)
            return Holiday(period);
        if (PublicHoliday(scheme, local, country) is { } day)
            return day;
        if (period is not null)
            return Holiday(period);
        return WeekSchedule.Find(scheme.Periods, local) is { } row
            ? new ActivePlan(scheme.Week[row].Plan, SchemeReason.Week, scheme.Week[row].Text, null)
            : new ActivePlan(null, SchemeReason.None, "no row holds", null);
    }

    /// <summary>The next time at which that may be another; null when it never is.</summary>
    public static DateTime? NextEdge(SchemeModel scheme, DateTime local)
    {
        var edge = WeekSchedule.NextEdge(scheme.Periods, local);
        foreach (var row in scheme.Holidays)
        {
            edge = Earlier(edge, row.Start, local);
            edge = Earlier(edge, row.End, local);
        }

        return scheme.PublicHolidays.Length == 0 ? edge : Earlier(edge, local.Date + Day, local);
    }

    private static DateTime? Earlier(DateTime? one, DateTime other, DateTime local) =>
        other > local && (one is not { } found || other < found) ? other : one;

    private static ActivePlan Holiday(SchemeHolidayModel row) => new(row.Plan, SchemeReason.Holiday, row.Description, null);

    // One with a row of its own before those that have none; two can be on one day.
    private static ActivePlan? PublicHoliday(SchemeModel scheme, DateTime local, string country)
    {
        if (scheme.PublicHolidays.Length == 0)
            return null;
        var today = Holidays.On(country, DateOnly.FromDateTime(local));
        if (today.Length == 0)
            return null;
        var row = scheme.PublicHolidays.FirstOrDefault(row => row.Holiday is { } key && today.Any(day => day.Key == key))
            ?? scheme.PublicHolidays.FirstOrDefault(row => row.Holiday is null);
        return row is null ? null : new ActivePlan(row.Plan, SchemeReason.Holiday, (row.Holiday ?? today[0].Key).ToString(), null);
    }
}
