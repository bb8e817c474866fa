using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What is checked of extensions that lead calls on, whatever their kind.</summary>
/// <param name="self">The extension.</param>
/// <param name="tenantLength">The length all extensions of the tenant have; null while it has none.</param>
internal sealed class RoutingCheck(FieldErrors errors, string self, int? tenantLength)
{
    private const int LongestBeginning = 16;

    /// <summary>Places that ring at once, where one may be named.</summary>
    public const int MostAtOnce = 10;

    public FieldErrors Errors => errors;

    /// <summary>Whether it is how numbers begin, in any notation.</summary>
    public static bool IsBeginning(string? text) =>
        text is { Length: > 0 } && text.AsSpan(text[0] == '+' ? 1 : 0) is { Length: > 0 and <= LongestBeginning } digits
        && digits.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether it may be an extension, by its length.</summary>
    public bool IsWithin(string place) => place.Length == (tenantLength ?? place.Length);

    /// <summary>A place that it leads to.</summary>
    public void Place(string? place, string field)
    {
        if (place is null)
            errors.Add(field, "required", $"{field} is required");
        else
            OptionalPlace(place, field);
    }

    /// <summary>A place, or several that ring at once.</summary>
    /// <param name="places">Null for none.</param>
    public void OptionalPlaces(string? places, string field)
    {
        if (places is null)
            return;
        var each = Destination.Split(places);
        errors.Require(each.Length <= MostAtOnce, field, "range", $"{field} is at most {MostAtOnce} places");
        errors.Require(each.Distinct(StringComparer.Ordinal).Count() == each.Length, field, "twice", $"a place is in {field} only once");
        foreach (var place in each.Take(MostAtOnce))
            OptionalPlace(place, field);
    }

    /// <param name="place">Null for none.</param>
    public void OptionalPlace(string? place, string field)
    {
        if (place is null)
            return;
        errors.Require(Destination.TryParse(place, out _), field, "format", $"{field} is an extension or a number");
        errors.Require(place != self, field, "loop", $"{field} leads back to itself");
    }

    /// <summary>An extension of the tenant that it names.</summary>
    public void Extension(string? extension, string field)
    {
        if (extension is null)
            errors.Add(field, "required", $"{field} is required");
        else
            errors.Require(ExtensionNumber.TryParse(extension, out _) && IsWithin(extension), field, "format", $"{field} is an extension");
        errors.Require(extension != self, field, "loop", $"{field} leads back to itself");
    }

    public void Prefix(string? prefix, string field) => errors.RequireOptionalText(prefix, field, RoutingRules.MaxPrefixLength);

    public void Range(int value, int least, int most, string field) =>
        errors.Require(value >= least && value <= most, field, "range", $"{field[(field.LastIndexOf('.') + 1)..]} is {least} to {most}");

    public void Defined<T>(T value, string field)
        where T : struct, Enum =>
        errors.Require(Enum.IsDefined(value), field, "unknown", $"{field[(field.LastIndexOf('.') + 1)..]} is one of {string.Join(", ", Enum.GetNames<T>())}");

    public void Times(OpeningTimesConfig? times, string field)
    {
        if (times is null)
            errors.Add(field, "required", $"{field} is required");
        else
            OpeningTimesRules.Check(errors, field, times);
    }

    /// <param name="part">The field that the part of this kind is in.</param>
    public void Shown(string part, ShownNumber shown, string? number)
    {
        Defined(shown, $"{part}.shown");
        errors.Require((shown == ShownNumber.Specific) == (number is not null), $"{part}.number", "kind", "a number is given when Specific is shown, and only then");
        errors.Require(number is null || E164.TryParse(number, out _), $"{part}.number", "format", "number is '+' and 7 to 15 digits");
    }
}
