namespace Softswitch.Domain.Trunks;

/// <summary>A trunk of the platform. 1 to 32 characters of a-z, 0-9 and '-', starting with a letter or digit.</summary>
public readonly record struct TrunkName(string Value)
{
    public const int MaxLength = 32;

    /// <summary>
    /// The way from one tenant to another without leaving the platform (SPEC T1): a call of the one that arrives as a call of the
    /// other, by its number. No configured trunk can be called so.
    /// </summary>
    public static readonly TrunkName Platform = new("*");

    public static bool TryParse(string? text, out TrunkName name)
    {
        name = new TrunkName(text ?? "");
        return text is { Length: > 0 and <= MaxLength } && text[0] != '-' && text.All(IsAllowed);
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-';
}
