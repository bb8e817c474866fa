namespace Softswitch.Domain.Schedules;

/// <summary>A day on which a country rests, from midnight to midnight in local time.</summary>
/// <param name="Date">Its day, or one that stands in for it: then the key is there twice.</param>
/// <param name="Key">Which one it is.</param>
public readonly record struct Holiday(DateOnly Date, HolidayKey Key);
