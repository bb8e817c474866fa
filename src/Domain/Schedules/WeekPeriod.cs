using System.Globalization;

namespace Softswitch.Domain.Schedules;

/// <summary>
/// A part of the week in local time, which begins on Monday at 00:00: so many minutes from its start to its end, over the end of the week
/// where that is the shorter way round. By the clock on the wall: an hour that is skipped or comes twice is as long as the clock says.
/// </summary>
/// <param name="From">Minutes of the week, 0 to 10,079; belongs to the period.</param>
/// <param name="Length">Minutes, 1 to 10,080.</param>
public readonly record struct WeekPeriod(int From, int Length)
{
    public const int MinutesOfDay = 1440;
    public const int MinutesOfWeek = 7 * MinutesOfDay;

    public static readonly WeekPeriod Always = new(0, MinutesOfWeek);

    /// <summary>When it is over; on the next week's count where it goes on over the end of this one.</summary>
    public int To => From + Length;

    /// <summary>"Monday 09:00"; midnight after a day is that of the next.</summary>
    public string FromText => Text(From);

    /// <summary>When it is over, likewise.</summary>
    public string ToText => Text(To);

    public bool Contains(DateTime local) => Contains(MinuteOf(local));

    /// <summary>Some time of the week is in both.</summary>
    public bool Overlaps(WeekPeriod other) => Contains(other.From) || other.Contains(From);

    /// <summary>Since Monday 00:00.</summary>
    public static int MinuteOf(DateTime local) => DayIndex(local.DayOfWeek) * MinutesOfDay + local.Hour * 60 + local.Minute;

    /// <summary>0 for Monday.</summary>
    public static int DayIndex(DayOfWeek day) => ((int)day + 6) % 7;

    private bool Contains(int minute) => (minute - From + MinutesOfWeek) % MinutesOfWeek < Length;

    private static string Text(int minuteOfWeek)
    {
        var (day, minute) = Math.DivRem(minuteOfWeek, MinutesOfDay);
        return string.Create(CultureInfo.InvariantCulture, $"{(DayOfWeek)((day + 1) % 7)} {minute / 60:00}:{minute % 60:00}");
    }
}
