namespace Softswitch.Domain.Schedules.Nations;

// What the holiday laws of all sixteen states have in common; 3 October by the treaty of unification, article 2 (2).
internal static class GermanHolidays
{
    public static IEnumerable<Holiday> Of(CalendarYear year)
    {
        var easter = year.Easter;
        return
        [
            new(year.Day(1, 1), HolidayKey.NewYear),
            new(easter.AddDays(-2), HolidayKey.GoodFriday),
            new(easter.AddDays(1), HolidayKey.EasterMonday),
            new(year.Day(5, 1), HolidayKey.LabourDay),
            new(easter.AddDays(39), HolidayKey.Ascension),
            new(easter.AddDays(50), HolidayKey.WhitMonday),
            new(year.Day(10, 3), HolidayKey.NationalDay),
            new(year.Day(12, 25), HolidayKey.Christmas),
            new(year.Day(12, 26), HolidayKey.SecondChristmasDay),
        ];
    }
}
