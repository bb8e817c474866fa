namespace Softswitch.Domain.Schedules.Nations;

// Federal holidays: 5 U.S.C. 6103 (a); (b) and Executive Order 11582 give the Friday before a Saturday and the Monday after a Sunday, which
// are here besides the day itself.
internal static class AmericanHolidays
{
    public static IEnumerable<Holiday> Of(CalendarYear year)
    {
        Holiday[] days =
        [
            new(year.Day(1, 1), HolidayKey.NewYear),
            new(year.Nth(1, 3, DayOfWeek.Monday), HolidayKey.MartinLutherKingDay),
            new(year.Nth(2, 3, DayOfWeek.Monday), HolidayKey.WashingtonsBirthday),
            new(year.Last(5, DayOfWeek.Monday), HolidayKey.MemorialDay),
            new(year.Day(6, 19), HolidayKey.Juneteenth),
            new(year.Day(7, 4), HolidayKey.IndependenceDay),
            new(year.Nth(9, 1, DayOfWeek.Monday), HolidayKey.LabourDay),
            new(year.Nth(10, 2, DayOfWeek.Monday), HolidayKey.ColumbusDay),
            new(year.Day(11, 11), HolidayKey.VeteransDay),
            new(year.Nth(11, 4, DayOfWeek.Thursday), HolidayKey.Thanksgiving),
            new(year.Day(12, 25), HolidayKey.Christmas),
        ];
        return [.. days, .. days.SelectMany(Observed), .. NextNewYear(year)];
    }

    private static IEnumerable<Holiday> Observed(Holiday day) => day.Date.DayOfWeek switch
    {
        // 1 January on a Saturday is observed in the year before.
        DayOfWeek.Saturday when day.Key != HolidayKey.NewYear => [day with { Date = day.Date.AddDays(-1) }],
        DayOfWeek.Sunday => [day with { Date = day.Date.AddDays(1) }],
        _ => [],
    };

    private static IEnumerable<Holiday> NextNewYear(CalendarYear year) =>
        year.Day(12, 31) is { DayOfWeek: DayOfWeek.Friday } eve ? [new(eve, HolidayKey.NewYear)] : [];
}
