using System.Globalization;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Schedules;

public static class WeekPeriodRules
{
    public static void Check(FieldErrors errors, string field, WeekPeriodConfig config)
    {
        errors.Require(Enum.IsDefined(config.StartDay), $"{field}.startDay", "unknown", "startDay is a day, such as Monday");
        errors.Require(Enum.IsDefined(config.EndDay), $"{field}.endDay", "unknown", "endDay is a day, such as Friday");
        var hasStart = TryMinute(config.StartTime, out var start) && start < WeekPeriod.MinutesOfDay;
        var hasEnd = TryMinute(config.EndTime, out _);
        errors.Require(hasStart, $"{field}.startTime", "format", "startTime is 00:00 to 23:59");
        errors.Require(hasEnd, $"{field}.endTime", "format", "endTime is 00:00 to 24:00");
        if (hasStart && hasEnd)
            errors.Require(Minute(config.StartDay, config.StartTime) != Minute(config.EndDay, config.EndTime), field, "empty", "the period ends when it starts");
    }

    /// <summary>Of what passed <see cref="Check"/>.</summary>
    public static WeekPeriod ToModel(WeekPeriodConfig config)
    {
        var from = Minute(config.StartDay, config.StartTime);
        var length = Minute(config.EndDay, config.EndTime) - from;
        return new WeekPeriod(from, length > 0 ? length : length + WeekPeriod.MinutesOfWeek);
    }

    private static int Minute(DayOfWeek day, string time) =>
        WeekPeriod.DayIndex(day) * WeekPeriod.MinutesOfDay + (TryMinute(time, out var minute) ? minute : 0);

    // "09:00"; 24:00 is the end of a day.
    private static bool TryMinute(string? time, out int minute)
    {
        minute = 0;
        if (time is not { Length: 5 } || time[2] != ':'
            || !int.TryParse(time.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(time.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            return false;
        minute = hours * 60 + minutes;
        return minutes < 60 && minute <= WeekPeriod.MinutesOfDay;
    }
}
