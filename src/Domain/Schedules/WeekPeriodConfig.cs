namespace Softswitch.Domain.Schedules;

/// <summary>A part of the week as asked for from outside, in the time zone of the tenant: from a time on one day to a time on another.</summary>
/// <param name="StartTime">"09:00", from 00:00 to 23:59; belongs to the period.</param>
/// <param name="EndTime">"17:00", up to 24:00; does not. Before the start, the period goes on over the end of the week.</param>
public sealed record WeekPeriodConfig(DayOfWeek StartDay, string StartTime, DayOfWeek EndDay, string EndTime);
