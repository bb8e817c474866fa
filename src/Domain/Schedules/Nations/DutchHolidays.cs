namespace Softswitch.Domain.Schedules.Nations;

// Algemene termijnenwet, article 3, and what rijksoverheid.nl lists as official holidays. 27 April that is a Sunday gives way to the 26th.
internal static class DutchHolidays
{
    public static IEnumerable<Holiday> Of(CalendarYear year)
    {
        var easter = year.Easter;
        var birthday = year.Day(4, 27);
        return
        [
            new(year.Day(1, 1), HolidayKey.NewYear),
            new(easter.AddDays(-2), HolidayKey.GoodFriday),
            new(easter, HolidayKey.EasterSunday),
            new(easter.AddDays(1), HolidayKey.EasterMonday),
            new(birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday, HolidayKey.KingsDay),
            new(year.Day(5, 5), HolidayKey.LiberationDay),
            new(easter.AddDays(39), HolidayKey.Ascension),
            new(easter.AddDays(49), HolidayKey.WhitSunday),
            new(easter.AddDays(50), HolidayKey.WhitMonday),
            new(year.Day(12, 25), HolidayKey.Christmas),
            new(year.Day(12, 26), HolidayKey.SecondChristmasDay),
        ];
    }
}
