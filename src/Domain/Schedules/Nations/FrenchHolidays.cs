namespace Softswitch.Domain.Schedules.Nations;

// Code du travail, article L3133-1. Good Friday and 26 December of Alsace and Moselle are not here.
internal static class FrenchHolidays
{
    public static IEnumerable<Holiday> Of(CalendarYear year)
    {
        var easter = year.Easter;
        return
        [
            new(year.Day(1, 1), HolidayKey.NewYear),
            new(easter.AddDays(1), HolidayKey.EasterMonday),
            new(year.Day(5, 1), HolidayKey.LabourDay),
            new(year.Day(5, 8), HolidayKey.VictoryDay),
            new(easter.AddDays(39), HolidayKey.Ascension),
            new(easter.AddDays(50), HolidayKey.WhitMonday),
            new(year.Day(7, 14), HolidayKey.NationalDay),
            new(year.Day(8, 15), HolidayKey.Assumption),
            new(year.Day(11, 1), HolidayKey.AllSaints),
            new(year.Day(11, 11), HolidayKey.Armistice),
            new(year.Day(12, 25), HolidayKey.Christmas),
        ];
    }
}
