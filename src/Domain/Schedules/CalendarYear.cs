namespace Softswitch.Domain.Schedules;

/// <summary>Finds the days of a year of the Gregorian calendar by the ways in which laws name them.</summary>
internal readonly record struct CalendarYear(int Number)
{
    /// <summary>Easter Sunday, by the computus of Meeus, Astronomical Algorithms, chapter 8.</summary>
    public DateOnly Easter
    {
        get
        {
            var moon = Number % 19;
            var (century, rest) = Math.DivRem(Number, 100);
            var epact = (19 * moon + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
            var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
            var correction = (moon + 11 * epact + 22 * weekday) / 451;
            var day = epact + weekday - 7 * correction + 114;
            return new DateOnly(Number, day / 31, day % 31 + 1);
        }
    }

    public DateOnly Day(int month, int day) => new(Number, month, day);

    /// <summary>The first such day of the week on a date or after it.</summary>
    public DateOnly From(int month, int day, DayOfWeek weekday)
    {
        var first = Day(month, day);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7);
    }

    /// <summary>The <paramref name="nth"/> such day of the week in a month, from 1.</summary>
    public DateOnly Nth(int month, int nth, DayOfWeek weekday) => From(month, 1, weekday).AddDays(7 * (nth - 1));

    /// <summary>The last such day of the week in a month.</summary>
    public DateOnly Last(int month, DayOfWeek weekday) => From(month, DateTime.DaysInMonth(Number, month) - 6, weekday);
}
