using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing;

/// <summary>
/// Where a call goes on to: an extension of the tenant, or any number as somebody of the tenant would dial it, or in E.164 form. Which of
/// the two digits are, the length of the tenant's extensions tells. Where it is said so, several ring at once.
/// </summary>
/// <param name="Value">2 to 20 digits, perhaps after a '+'; several of them separated by ';'.</param>
public readonly record struct Destination(string Value)
{
    private const int LongestValue = 20;
    private const char Separator = ';';

    public bool IsSeveral => Value.Contains(Separator);

    public static bool TryParse(string? text, out Destination destination)
    {
        destination = new Destination(text ?? "");
        var digits = text.AsSpan(text is ['+', ..] ? 1 : 0);
        return digits.Length is >= ExtensionNumber.MinLength and <= LongestValue && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>The parts of one or several places.</summary>
    internal static string[] Split(string places) => places.Split(Separator);

    internal static string Join(IEnumerable<string> places) => string.Join(Separator, places);

    internal static Destination? OrNull(string? place) => place is null ? null : new Destination(place);

    /// <summary>Each of several, or itself.</summary>
    internal ImmutableArray<Destination> Each() => IsSeveral ? [.. Split(Value).Select(part => new Destination(part))] : [this];

    /// <param name="length">Of all extensions of the tenant; null while it has none.</param>
    /// <param name="extension">Which one it is.</param>
    public bool IsExtension(int? length, out ExtensionNumber extension) =>
        ExtensionNumber.TryParse(Value, out extension) && Value.Length == length;

    public override string ToString() => Value;
}
