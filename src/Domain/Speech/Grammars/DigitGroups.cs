using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Speech.Grammars;

/// <summary>Telephone numbers and codes as people tell them: in groups, with a pause between two of them.</summary>
internal static class DigitGroups
{
    // Up to this many are a code or an extension.
    private const int Ungrouped = 4;
    private const int Pair = 2;

    // From this many on they are a telephone number.
    private const int Telephone = 9;

    public static string Say(string digits, Grammar grammar)
    {
        var groups = new List<string>();
        for (var at = 0; at < digits.Length;)
        {
            var length = RunOfDigits(digits, at);
            if (length == 0)
            {
                if (SymbolOf(digits[at], grammar.Words) is { } symbol)
                    groups.Add(symbol);
                at++;
                continue;
            }

            var isInternational = at > 0 && digits[at - 1] == '+';
            groups.AddRange(Split(digits.Substring(at, length), isInternational, grammar.Language).Select(group => Group(group, length, grammar)));
            at += length;
        }

        return string.Join(", ", groups);
    }

    /// <summary>The digits in groups as they are written for people of the language, without the '+'.</summary>
    internal static IEnumerable<string> Split(string digits, bool isInternational, SpeechLanguage language)
    {
        var at = 0;
        if (isInternational && E164.TryParse("+" + digits, out var number) && CallingCodes.CountryOf(number) is { } country)
        {
            at = CallingCodes.Of(country).Length;
            yield return digits[..at];
        }

        foreach (var size in Sizes(digits[at..], language))
        {
            yield return digits.Substring(at, size);
            at += size;
        }
    }

    private static int[] Sizes(string digits, SpeechLanguage language) => (language, digits.Length, digits) switch
    {
        (_, <= Ungrouped, _) => [digits.Length],
        (SpeechLanguage.Dutch, 10, ['0', '6', ..]) => [2, 2, 2, 2, 2],
        (SpeechLanguage.Dutch, 10, _) => [3, 3, 2, 2],
        (SpeechLanguage.Dutch, 9, ['6', ..]) => [1, 2, 2, 2, 2],
        (SpeechLanguage.Dutch, 9, _) => [2, 3, 2, 2],
        (SpeechLanguage.English, 11, ['0', '2', ..]) => [3, 4, 4],
        (SpeechLanguage.English, 11, _) => [5, 3, 3],
        (SpeechLanguage.English, 10, ['2', ..]) => [2, 4, 4],
        (SpeechLanguage.Spanish, 9, _) => [3, 2, 2, 2],
        (SpeechLanguage.French, 9, _) => [1, 2, 2, 2, 2],
        (SpeechLanguage.French or SpeechLanguage.German or SpeechLanguage.Latvian, _, _) => Pairs(digits.Length),
        _ => Threes(digits.Length),
    };

    private static int[] Pairs(int count) =>
        count % Pair == 0 ? [.. Enumerable.Repeat(Pair, count / Pair)] : [3, .. Enumerable.Repeat(Pair, (count - 3) / Pair)];

    private static int[] Threes(int count) => (count % 3) switch
    {
        0 => [.. Enumerable.Repeat(3, count / 3)],
        1 => [.. Enumerable.Repeat(3, (count - 4) / 3), 2, 2],
        _ => [.. Enumerable.Repeat(3, count / 3), 2],
    };

    // In French the pairs of a telephone number are numbers: zéro un, quarante-deux.
    private static string Group(string group, int length, Grammar grammar) =>
        grammar.Language == SpeechLanguage.French && length >= Telephone && group.Length == Pair && group[0] != '0'
            ? grammar.Number(((group[0] - '0') * 10) + group[1] - '0', GrammaticalGender.None)
            : string.Join(' ', group.Select(digit => grammar.Words.Digits[digit - '0']));

    private static int RunOfDigits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - at;
    }

    private static string? SymbolOf(char c, GrammarWords words) => c switch
    {
        '+' => words.Plus,
        '*' => words.Star,
        '#' => words.Hash,
        _ => null,
    };
}
