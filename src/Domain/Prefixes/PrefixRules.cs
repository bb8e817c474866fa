using System.Globalization;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Prefixes;

/// <summary>Which prefixes a tenant may have (SPEC R10).</summary>
public static class PrefixRules
{
    /// <summary>As many as there are: 0 to 9, 00 to 99, 101 to 199.</summary>
    public const int MaxPrefixes = 209;

    /// <summary>Forwards all numbers of the tenant; it is of no number.</summary>
    public const string AllNumbers = "100";

    public static void Check(FieldErrors errors, string field, ImmutableArray<PrefixConfig> prefixes)
    {
        errors.Require(prefixes.Length <= MaxPrefixes, field, "length", $"{field} has at most {MaxPrefixes} items");
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, config) in prefixes.Take(MaxPrefixes).Index())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]");
            var forwards = IsForForwarding(config.Prefix);
            errors.Require(forwards || IsForDialling(config.Prefix), at + ".prefix", "format", $"{at}.prefix is one or two digits, or 101 to 199");
            errors.Require(known.Add(config.Prefix ?? ""), at + ".prefix", "unique", $"there are two of {at}.prefix");
            errors.Require(!forwards || config.Number is not null, at + ".number", "required", $"{at} forwards a number: which one?");
            errors.Require(config.Number is null || E164.TryParse(config.Number, out _), at + ".number", "format", $"{at}.number is '+' and 7 to 15 digits");
        }
    }

    internal static bool IsForDialling(string? prefix) => prefix is { Length: 1 or 2 } && prefix.All(char.IsAsciiDigit);

    internal static bool IsForForwarding(string? prefix) => IsOfForwarding(prefix) && prefix != AllNumbers;

    /// <summary>100 as well.</summary>
    internal static bool IsOfForwarding(string? prefix) => prefix is ['1', >= '0' and <= '9', >= '0' and <= '9'];
}
