namespace Softswitch.Domain.Schedules.Nations;

// Helligdage as borger.dk lists them. Great Prayer Day was one until 2023 (law 214 of 6 March 2023).
internal static class DanishHolidays
{
    private const int LastGreatPrayerDay = 2023;

    public static IEnumerable<Holiday> Of(CalendarYear year)
    {
        var easter = year.Easter;
        Holiday[] days =
        [
            new(year.Day(1, 1), HolidayKey.NewYear),
            new(easter.AddDays(-3), HolidayKey.MaundyThursday),
            new(easter.AddDays(-2), HolidayKey.GoodFriday),
            new(easter, HolidayKey.EasterSunday),
            new(easter.AddDays(1), HolidayKey.EasterMonday),
            new(easter.AddDays(39), HolidayKey.Ascension),
            new(easter.AddDays(49), HolidayKey.WhitSunday),
            new(easter.AddDays(50), HolidayKey.WhitMonday),
            new(year.Day(12, 25), HolidayKey.Christmas),
            new(year.Day(12, 26), HolidayKey.SecondChristmasDay),
        ];
        return year.Number > LastGreatPrayerDay ? days : days.Append(new(easter.AddDays(26), HolidayKey.GreatPrayerDay));
    }
}
