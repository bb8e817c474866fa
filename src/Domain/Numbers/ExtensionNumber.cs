namespace Softswitch.Domain.Numbers;

/// <summary>An internal number of 2 to 5 digits (SPEC T2). Unique within its tenant.</summary>
public readonly record struct ExtensionNumber(string Value)
{
    public const int MinLength = 2;
    public const int MaxLength = 5;

    public static bool TryParse(string? text, out ExtensionNumber number)
    {
        number = new ExtensionNumber(text ?? "");
        return text is { Length: >= MinLength and <= MaxLength } && text.All(char.IsAsciiDigit);
    }

    public override string ToString() => Value;
}
