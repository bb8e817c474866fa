using System.Globalization;
using System.Text;

namespace Softswitch.Domain.Routing.Names;

/// <summary>Names as they are keyed on telephones (ITU-T E.161): 2 for A, B and C, up to 9 for W to Z. Letters with marks are keyed as without.</summary>
internal static class KeypadLetters
{
    // Of a to z.
    private const string Keys = "22233344455566677778889999";

    // Letters that no decomposition takes apart.
    private static readonly Dictionary<char, string> Others = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ŋ'] = "n",
        ['ħ'] = "h",
    };

    /// <summary>The name from each of its words on: by any of them it may be begun. Words without a letter that telephones have are none.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var words = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < words.Length; first++)
            yield return string.Concat(words[first..]);
    }

    // Keys, with a space between words; what stands within a word, such as an apostrophe, is passed over.
    private static string Fold(string name)
    {
        var keys = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var letter = char.ToLowerInvariant(c);
            if (char.IsAsciiLetter(letter))
                keys.Append(Keys[letter - 'a']);
            else if (Others.TryGetValue(letter, out var letters))
                keys.Append(string.Concat(letters.Select(each => Keys[each - 'a'])));
            else if (char.IsWhiteSpace(c) || c is '-' or ',' or '/' or '(' or ')')
                keys.Append(' ');
        }

        return keys.ToString();
    }
}
