using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Checks the places that an extension leads to.</summary>
/// <param name="self">The extension.</param>
internal sealed class PlaceCheck(FieldErrors errors, string self)
{
    private const int LongestBeginning = 16;

    /// <summary>Whether it is how numbers begin, in any notation.</summary>
    public static bool IsBeginning(string? text) =>
        text is { Length: > 0 } && text.AsSpan(text[0] == '+' ? 1 : 0) is { Length: > 0 and <= LongestBeginning } digits
        && digits.IndexOfAnyExceptInRange('0', '9') < 0;

    public void Require(string? place, string field)
    {
        if (place is null)
            errors.Add(field, "required", $"{field} is required");
        else
            Allow(place, field);
    }

    public void Allow(string? place, string field)
    {
        if (place is null)
            return;
        errors.Require(Destination.TryParse(place, out _), field, "format", $"{field} is an extension or a number");
        errors.Require(place != self, field, "loop", $"{field} leads back to itself");
    }
}
