namespace Softswitch.Domain.Schedules.Nations;

// Law on holidays, remembrance days and days of note (likumi.lv 72608), section 1. For 4 May and 18 November on a weekend the next working
// day is free as well. The day that closes the song festival, every fifth year, is not here.
internal static class LatvianHolidays
{
    public static IEnumerable<Holiday> Of(CalendarYear year)
    {
        var easter = year.Easter;
        List<Holiday> days =
        [
            new(year.Day(1, 1), HolidayKey.NewYear),
            new(easter.AddDays(-2), HolidayKey.GoodFriday),
            new(easter, HolidayKey.EasterSunday),
            new(easter.AddDays(1), HolidayKey.EasterMonday),
            new(year.Day(5, 1), HolidayKey.LabourDay),
            new(year.Day(5, 4), HolidayKey.RestorationOfIndependence),
            new(year.Nth(5, 2, DayOfWeek.Sunday), HolidayKey.MothersDay),
            new(easter.AddDays(49), HolidayKey.WhitSunday),
            new(year.Day(6, 23), HolidayKey.MidsummerEve),
            new(year.Day(6, 24), HolidayKey.MidsummerDay),
            new(year.Day(11, 18), HolidayKey.NationalDay),
            new(year.Day(12, 24), HolidayKey.ChristmasEve),
            new(year.Day(12, 25), HolidayKey.Christmas),
            new(year.Day(12, 26), HolidayKey.SecondChristmasDay),
            new(year.Day(12, 31), HolidayKey.NewYearsEve),
        ];
        AddNextMonday(days, year.Day(5, 4), HolidayKey.RestorationOfIndependence);
        AddNextMonday(days, year.Day(11, 18), HolidayKey.NationalDay);
        return days;
    }

    private static void AddNextMonday(List<Holiday> days, DateOnly day, HolidayKey key)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            days.Add(new(day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? 2 : 1), key));
    }
}
