namespace Softswitch.Domain.Schedules.Nations;

// The days of the church law (kirkkolaki), 1 May and 6 December by laws of their own, as the almanac office of the University of Helsinki lists them.
internal static class FinnishHolidays
{
    public static IEnumerable<Holiday> Of(CalendarYear year)
    {
        var easter = year.Easter;
        return
        [
            new(year.Day(1, 1), HolidayKey.NewYear),
            new(year.Day(1, 6), HolidayKey.Epiphany),
            new(easter.AddDays(-2), HolidayKey.GoodFriday),
            new(easter, HolidayKey.EasterSunday),
            new(easter.AddDays(1), HolidayKey.EasterMonday),
            new(year.Day(5, 1), HolidayKey.LabourDay),
            new(easter.AddDays(39), HolidayKey.Ascension),
            new(easter.AddDays(49), HolidayKey.WhitSunday),
            new(year.From(6, 20, DayOfWeek.Saturday), HolidayKey.MidsummerDay),
            new(year.From(10, 31, DayOfWeek.Saturday), HolidayKey.AllSaints),
            new(year.Day(12, 6), HolidayKey.IndependenceDay),
            new(year.Day(12, 25), HolidayKey.Christmas),
            new(year.Day(12, 26), HolidayKey.SecondChristmasDay),
        ];
    }
}
