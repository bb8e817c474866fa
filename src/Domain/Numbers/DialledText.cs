namespace Softswitch.Domain.Numbers;

/// <summary>Written or dialled digits without what only helps the eye.</summary>
/// <param name="HasPlus">The number is in international form.</param>
/// <param name="Digits">At least one; 0 to 9 only.</param>
internal readonly record struct DialledText(bool HasPlus, string Digits)
{
    private const int MaxLength = 64;

    // A trunk prefix to leave out, as address books write it: +31 (0)20 123 4567.
    private const string Aside = "(0)";

    /// <summary>False for anything but digits, the separators of ITU-T E.123 and at most one '+' in front of them.</summary>
    public static bool TryParse(string? text, out DialledText parsed)
    {
        parsed = default;
        if (text is null or { Length: 0 or > MaxLength })
            return false;
        var written = text.AsSpan().Trim(' ');
        var hasPlus = written is ['+', ..];
        Span<char> digits = stackalloc char[MaxLength];
        var count = 0;
        for (var i = hasPlus ? 1 : 0; i < written.Length; i++)
        {
            if (IsAside(written, i, hasPlus))
                i += Aside.Length - 1;
            else if (char.IsAsciiDigit(written[i]))
                digits[count++] = written[i];
            else if (!IsSeparator(written[i]))
                return false;
        }

        parsed = new DialledText(hasPlus, new string(digits[..count]));
        return count > 0;
    }

    private static bool IsAside(ReadOnlySpan<char> text, int at, bool hasPlus) =>
        (hasPlus || (at > 0 && text.StartsWith("00"))) && text[at..].StartsWith(Aside);

    private static bool IsSeparator(char c) => c is ' ' or '-' or '.' or '(' or ')' or '/';
}
