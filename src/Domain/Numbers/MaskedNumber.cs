namespace Softswitch.Domain.Numbers;

/// <summary>Hides the telephone numbers in a text, for logs: of seven digits and more in a row only the last three are left.</summary>
public static class MaskedNumber
{
    private const int Shortest = 7;
    private const int Shown = 3;

    /// <summary>
    /// The text with every telephone number in it masked. Digits within a word, as in an id, are no number; an extension is
    /// too short to be anybody's.
    /// </summary>
    public static string Apply(string text)
    {
        char[]? masked = null;
        for (var at = 0; at < text.Length;)
        {
            var length = NumberAt(text, at);
            if (length >= Shortest)
                (masked ??= text.ToCharArray()).AsSpan(at, length - Shown).Fill('*');
            at += Math.Max(1, length);
        }

        return masked is null ? text : new string(masked);
    }

    // The length of the word of digits that begins here; 0 when none does.
    private static int NumberAt(string text, int at)
    {
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            return 0;
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end < text.Length && char.IsAsciiLetter(text[end]) ? 0 : end - at;
    }
}
