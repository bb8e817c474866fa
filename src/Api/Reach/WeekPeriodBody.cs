using System.ComponentModel;
using Softswitch.Domain.Schedules;

namespace Softswitch.Api.Reach;

internal sealed record WeekPeriodBody
{
    public required DayOfWeek StartDay { get; init; }

    [Description("00:00 to 23:59, in the time zone of the tenant; belongs to the period")]
    public required string StartTime { get; init; }

    public required DayOfWeek EndDay { get; init; }

    [Description("00:00 to 24:00; does not belong to it. Before the start, the period goes on over the end of the week")]
    public required string EndTime { get; init; }

    public static WeekPeriodBody Of(WeekPeriodConfig period) => new()
    {
        StartDay = period.StartDay,
        StartTime = period.StartTime,
        EndDay = period.EndDay,
        EndTime = period.EndTime,
    };

    public WeekPeriodConfig ToConfig() => new(StartDay, StartTime, EndDay, EndTime);
}
