namespace Softswitch.Domain.Trunks;

/// <summary>A trunk of the platform. 1 to 32 characters of a-z, 0-9 and '-', starting with a letter or digit.</summary>
public readonly record struct TrunkName(string Value)
{
    public const int MaxLength = 32;

    public static bool TryParse(string? text, out TrunkName name)
    {
        name = new TrunkName(text ?? "");
        return text is { Length: > 0 and <= MaxLength } && text[0] != '-' && text.All(IsAllowed);
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-';
}
