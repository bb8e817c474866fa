using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Schemes;

/// <summary>A part of the week with the number of the plan that is active in it.</summary>
public sealed record SchemeWeekConfig(WeekPeriodConfig Period, int Plan);
