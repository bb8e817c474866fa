using System.Collections.Immutable;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Validation;

/// <summary>Collects what is wrong with one value, so a caller hears everything at once.</summary>
public sealed class FieldErrors
{
    private ImmutableArray<FieldError>.Builder? _errors;

    public bool IsEmpty => _errors is null;

    public void Add(string field, string rule, string message) =>
        (_errors ??= ImmutableArray.CreateBuilder<FieldError>()).Add(new FieldError(field, rule, message));

    public void Require(bool holds, string field, string rule, string message)
    {
        if (!holds)
            Add(field, rule, message);
    }

    /// <summary>A text for people: present, not blank at its ends, without control characters, at most <paramref name="maxLength"/> long.</summary>
    public void RequireText(string? text, string field, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
            Add(field, "required", $"{field} is required");
        else
            RequireOptionalText(text, field, maxLength);
    }

    /// <summary>As <see cref="RequireText"/>, but the text may be absent or empty.</summary>
    public void RequireOptionalText(string? text, string field, int maxLength)
    {
        if (text is null)
            return;
        Require(text.Length <= maxLength, field, "length", $"{field} has at most {maxLength} characters");
        Require(!text.Any(c => char.IsControl(c) || char.IsSurrogate(c)), field, "format", $"{field} has no control characters");
        Require(text.Length == 0 || text.Trim().Length == text.Length, field, "format", $"{field} does not start or end with a space");
    }

    /// <summary>Digits only, when present at all.</summary>
    public void RequireOptionalDigits(string? text, string field, int minLength, int maxLength)
    {
        if (text is null)
            return;
        var ok = text.Length >= minLength && text.Length <= maxLength && text.All(char.IsAsciiDigit);
        Require(ok, field, "format", $"{field} is {minLength} to {maxLength} digits");
    }

    /// <summary>Any of the categories of numbers, or none.</summary>
    public void RequireCategories(NumberCategory categories, string field) =>
        Require((categories & ~NumberCategory.All) == NumberCategory.None, field, "unknown", $"{field} holds an unknown category");

    public ImmutableArray<FieldError> ToImmutable() => _errors?.ToImmutable() ?? [];
}
