using System.Collections.Frozen;

namespace Softswitch.Domain.Numbers;

/// <summary>The countries of the world by how their E.164 numbers begin.</summary>
public static class CallingCodes
{
    private const int Longest = 6;

    private static readonly FrozenDictionary<string, string> CountryByBeginning = Words(CallingCodeTable.Beginnings)
        .ToFrozenDictionary(word => word[2..], word => word[..2], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> BeginningByCountry = Words(CallingCodeTable.Beginnings)
        .GroupBy(word => word[..2], word => word[2..], StringComparer.Ordinal)
        .ToFrozenDictionary(country => country.Key, country => country.First(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> MainCountries = Words(CallingCodeTable.Sharing)
        .ToFrozenDictionary(word => word[..2], word => word[3..], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Global = Words(CallingCodeTable.Global).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> GlobalPremium = Words(CallingCodeTable.GlobalPremium).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>ISO 3166-1 alpha-2 (and XK, Kosovo); null for services without a country and codes that nobody has.
    /// Where countries cannot be told apart by a few digits, the largest of them.</summary>
    public static string? CountryOf(E164 number) => number.Value is ['+', .. var digits] ? CountryOf(digits.AsSpan()) : null;

    /// <summary>The calling code of a country, 1 to 3 digits; empty when it has none.</summary>
    internal static string Of(string country) => BeginningByCountry.GetValueOrDefault(MainCountryOf(country), "") switch
    {
        ['1', ..] => "1",
        ['7', ..] => "7",
        { } beginning => beginning[..Math.Min(3, beginning.Length)],
    };

    /// <summary>The country that <see cref="CountryOf(E164)"/> tells for the numbers of a country.</summary>
    internal static string MainCountryOf(string country) => MainCountries.GetValueOrDefault(country, country);

    /// <summary>Whether a number of these digits can exist.</summary>
    internal static bool IsAssigned(string digits) =>
        CountryOf(digits.AsSpan()) is not null || (digits.Length >= 3 && (Global.Contains(digits[..3]) || GlobalPremium.Contains(digits[..3])));

    /// <summary>Whether a number costs more than others of its country do; satellites always.</summary>
    internal static bool IsPremium(string digits)
    {
        if (CountryOf(digits.AsSpan()) is not { } country)
            return digits.Length >= 3 && GlobalPremium.Contains(digits[..3]);
        var national = digits.AsSpan(Math.Min(digits.Length, Of(country).Length));
        return NumberPlans.For(country).CategoryOfNational(national)
            is NumberCategory.Premium or NumberCategory.PremiumAdult or NumberCategory.PremiumEntertainment;
    }

    /// <summary>A number of another country as people write it by mistake, +44 020…, is put right where the plan is known.</summary>
    internal static string WithoutTrunkZero(string digits)
    {
        if (CountryOf(digits.AsSpan()) is not { } country)
            return digits;
        var code = Of(country);
        var hasZero = digits.Length > code.Length && digits[code.Length] == '0' && NumberPlans.For(country).WritesTrunkZero;
        return hasZero ? code + digits[code.Length..].TrimStart('0') : digits;
    }

    private static string? CountryOf(ReadOnlySpan<char> digits)
    {
        var bySpan = CountryByBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, digits.Length); length > 0; length--)
        {
            if (bySpan.TryGetValue(digits[..length], out var country))
                return country;
        }

        return null;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
