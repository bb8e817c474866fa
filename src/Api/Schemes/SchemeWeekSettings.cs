using System.ComponentModel;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;

namespace Softswitch.Api.Schemes;

/// <summary>A part of the week, in the time zone of the tenant, with the plan that is active in it.</summary>
internal sealed record SchemeWeekSettings
{
    public required DayOfWeek StartDay { get; init; }

    [Description("00:00 to 23:59; belongs to the period")]
    public required string StartTime { get; init; }

    [Description("Before the start, the period goes on over the end of the week")]
    public required DayOfWeek EndDay { get; init; }

    [Description("00:00 to 24:00; does not belong to the period")]
    public required string EndTime { get; init; }

    [Description("The number of the plan")]
    public required int Plan { get; init; }

    public static SchemeWeekConfig ToConfig(SchemeWeekSettings settings) =>
        new(new WeekPeriodConfig(settings.StartDay, settings.StartTime, settings.EndDay, settings.EndTime), settings.Plan);

    public static SchemeWeekSettings Of(SchemeWeekConfig config) => new()
    {
        StartDay = config.Period.StartDay,
        StartTime = config.Period.StartTime,
        EndDay = config.Period.EndDay,
        EndTime = config.Period.EndTime,
        Plan = config.Plan,
    };
}
