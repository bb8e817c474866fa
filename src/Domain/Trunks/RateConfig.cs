using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Trunks;

/// <summary>What a trunk takes for calls to numbers with a prefix, as asked for from outside. A trunk carries only what it has a rate for.</summary>
/// <param name="Id">Chosen by whoever creates it.</param>
/// <param name="Trunk">The trunk that takes the calls.</param>
/// <param name="Prefix">0 to 15 digits of the international number without '+'; empty for all numbers. The longest of a trunk counts.</param>
/// <param name="Price">Per minute, in the platform's currency; 0 to 1000, at most six decimals.</param>
/// <param name="Priority">0 to 100: among equal prices the lower goes first.</param>
/// <param name="Days">On which days of the week, in the time zone of the tenant.</param>
/// <param name="From">From which time of the day; null for all day.</param>
/// <param name="Until">Up to which time of the day; earlier than <paramref name="From"/> runs over midnight. Null with it.</param>
public sealed record RateConfig(
    RateId Id,
    string Trunk,
    string Prefix = "",
    decimal Price = 0,
    int Priority = 50,
    WeekDays Days = WeekDays.All,
    TimeOnly? From = null,
    TimeOnly? Until = null);
