using System.Collections.Frozen;
using Softswitch.Domain.Schedules.Nations;

namespace Softswitch.Domain.Schedules;

/// <summary>
/// The public holidays of ten countries, nationwide, as the law has them now: what was proclaimed for one year alone is not here, and years
/// before a law are told by it all the same unless a comment says otherwise.
/// </summary>
public static class Holidays
{
    private static readonly FrozenDictionary<string, Func<CalendarYear, IEnumerable<Holiday>>> Nations =
        new Dictionary<string, Func<CalendarYear, IEnumerable<Holiday>>>(StringComparer.Ordinal)
        {
            ["BE"] = BelgianHolidays.Of,
            ["DE"] = GermanHolidays.Of,
            ["DK"] = DanishHolidays.Of,
            ["ES"] = SpanishHolidays.Of,
            ["FI"] = FinnishHolidays.Of,
            ["FR"] = FrenchHolidays.Of,
            ["GB"] = BritishHolidays.Of,
            ["LV"] = LatvianHolidays.Of,
            ["NL"] = DutchHolidays.Of,
            ["US"] = AmericanHolidays.Of,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<HolidayKey>> Keys =
        Nations.ToFrozenDictionary(nation => nation.Key, nation => nation.Value(new CalendarYear(2024)).Select(day => day.Key).ToFrozenSet(), StringComparer.Ordinal);

    /// <param name="country">ISO 3166-1 alpha-2, upper case.</param>
    public static bool IsKnown(string country) => Nations.ContainsKey(country);

    /// <summary>Whether a country has this holiday, in whichever year.</summary>
    public static bool Has(string country, HolidayKey key) => Keys.TryGetValue(country, out var keys) && keys.Contains(key);

    /// <summary>All of a year by date; two may be on one day. Empty for a country that is not known here.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, upper case.</param>
    /// <param name="year">1 to 9999.</param>
    public static ImmutableArray<Holiday> Of(string country, int year) =>
        Nations.TryGetValue(country, out var nation) ? [.. nation(new CalendarYear(year)).OrderBy(day => day.Date).ThenBy(day => day.Key)] : [];

    /// <summary>Those of a day.</summary>
    public static ImmutableArray<Holiday> On(string country, DateOnly date) => [.. Of(country, date.Year).Where(day => day.Date == date)];
}
