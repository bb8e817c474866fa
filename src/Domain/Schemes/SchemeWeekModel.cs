using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Schemes;

/// <summary>A valid row of the week.</summary>
/// <param name="Text">The period as people read it: "Monday 09:00 - Monday 17:00".</param>
public sealed record SchemeWeekModel(WeekPeriod Period, int Plan, string Text);
