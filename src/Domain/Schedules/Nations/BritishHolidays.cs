namespace Softswitch.Domain.Schedules.Nations;

// England and Wales: Banking and Financial Dealings Act 1971, schedule 1, and what gov.uk/bank-holidays lists. A day on a weekend is there
// itself, and so is the weekday that stands in for it.
internal static class BritishHolidays
{
    public static IEnumerable<Holiday> Of(CalendarYear year)
    {
        var easter = year.Easter;
        List<Holiday> days =
        [
            new(year.Day(1, 1), HolidayKey.NewYear),
            new(easter.AddDays(-2), HolidayKey.GoodFriday),
            new(easter.AddDays(1), HolidayKey.EasterMonday),
            new(year.Nth(5, 1, DayOfWeek.Monday), HolidayKey.EarlyMayBankHoliday),
            new(year.Last(5, DayOfWeek.Monday), HolidayKey.SpringBankHoliday),
            new(year.Last(8, DayOfWeek.Monday), HolidayKey.SummerBankHoliday),
            new(year.Day(12, 25), HolidayKey.Christmas),
            new(year.Day(12, 26), HolidayKey.SecondChristmasDay),
        ];

        // The next Monday; at Christmas both may be on the weekend, and what comes second finds the Monday taken.
        if (IsWeekend(year.Day(1, 1)))
            days.Add(new(year.From(1, 2, DayOfWeek.Monday), HolidayKey.NewYear));
        if (IsWeekend(year.Day(12, 25)))
            days.Add(new(year.Day(12, 27), HolidayKey.Christmas));
        if (IsWeekend(year.Day(12, 26)))
            days.Add(new(year.Day(12, 28), HolidayKey.SecondChristmasDay));
        return days;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
