namespace Softswitch.Domain.Schedules.Nations;

// Real Decreto 2001/1983, article 45: those of the whole country. A Sunday that a region moves to Monday is not here.
internal static class SpanishHolidays
{
    public static IEnumerable<Holiday> Of(CalendarYear year)
    {
        return
        [
            new(year.Day(1, 1), HolidayKey.NewYear),
            new(year.Day(1, 6), HolidayKey.Epiphany),
            new(year.Easter.AddDays(-2), HolidayKey.GoodFriday),
            new(year.Day(5, 1), HolidayKey.LabourDay),
            new(year.Day(8, 15), HolidayKey.Assumption),
            new(year.Day(10, 12), HolidayKey.NationalDay),
            new(year.Day(11, 1), HolidayKey.AllSaints),
            new(year.Day(12, 6), HolidayKey.ConstitutionDay),
            new(year.Day(12, 8), HolidayKey.ImmaculateConception),
            new(year.Day(12, 25), HolidayKey.Christmas),
        ];
    }
}
