namespace Softswitch.Domain.Schedules;

/// <summary>A stretch of one day in which the same part of the week holds.</summary>
/// <param name="Day">0 for Monday.</param>
/// <param name="From">Minutes of the day; belongs to it.</param>
/// <param name="To">Minutes of the day, up to 1,440; does not.</param>
/// <param name="Row">Which of the parts holds; null for none.</param>
public readonly record struct WeekStretch(int Day, int From, int To, int? Row);
