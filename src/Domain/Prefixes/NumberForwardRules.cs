using System.Globalization;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Prefixes;

/// <summary>Where numbers of a tenant may be forwarded to.</summary>
public static class NumberForwardRules
{
    public static ImmutableArray<FieldError> Check(NumberForwards forwards)
    {
        var errors = new FieldErrors();
        RequireNumber(errors, "all", forwards.All);
        errors.Require(
            forwards.Numbers.Length <= PrefixRules.MaxPrefixes, "numbers", "length", $"numbers has at most {PrefixRules.MaxPrefixes} items");
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, forward) in forwards.Numbers.Take(PrefixRules.MaxPrefixes).Index())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"numbers[{i}]");
            errors.Require(forward.Number is not null, at + ".number", "required", $"{at}.number is required");
            RequireNumber(errors, at + ".number", forward.Number);
            RequireNumber(errors, at + ".to", forward.To);
            errors.Require(known.Add(forward.Number ?? ""), at + ".number", "unique", $"there are two of {at}.number");
            errors.Require(forward.To is null || forward.To != forward.Number, at + ".to", "circle", $"{at}.to is another number");
        }

        return errors.ToImmutable();
    }

    private static void RequireNumber(FieldErrors errors, string field, string? number) =>
        errors.Require(number is null || E164.TryParse(number, out _), field, "format", $"{field} is '+' and 7 to 15 digits");
}
