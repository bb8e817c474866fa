using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;

namespace Softswitch.Storage.Import;

/// <summary>A row of the week of a scheme, as a file has it.</summary>
internal sealed record ImportWeek(DayOfWeek StartDay, string StartTime, DayOfWeek EndDay, string EndTime, int Plan)
{
    public static ImportWeek Of(SchemeWeekConfig config) =>
        new(config.Period.StartDay, config.Period.StartTime, config.Period.EndDay, config.Period.EndTime, config.Plan);

    public SchemeWeekConfig ToConfig() => new(new WeekPeriodConfig(StartDay, StartTime, EndDay, EndTime), Plan);
}
