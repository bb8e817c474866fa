namespace Softswitch.Contracts.Records;

/// <summary>A number, or the part of one, by which calls are looked for.</summary>
/// <param name="Text">As numbers are stored: an extension, E.164 with '+', or what a phone dialled.</param>
/// <param name="Part">Which part of the number it is.</param>
public sealed record NumberMatch(string Text, NumberPart Part)
{
    /// <summary>Shorter parts are of nearly every number.</summary>
    public const int ShortestPart = 3;

    public const int Longest = 64;

    private const int ShortestNational = 9;

    /// <summary>
    /// Reads a number as people write it: with spaces and signs between the digits, with 00 for '+'. A whole number that begins with one 0 is
    /// one dialled within a country; which country is not said, so it is looked for by its end. Null when it is no number or too short a part.
    /// </summary>
    public static NumberMatch? Read(string? text, NumberPart part)
    {
        if (text is null || text.Length > Longest)
            return null;
        var digits = string.Concat(text.Where(c => c is not (' ' or '-' or '.' or '/' or '(' or ')')));
        if (digits.Length == 0 || !digits.All(IsOfNumber))
            return null;
        if (part != NumberPart.End && digits.StartsWith("00", StringComparison.Ordinal))
            digits = "+" + digits[2..];
        else if (part == NumberPart.Whole && digits[0] == '0' && digits.Length >= ShortestNational)
            return new NumberMatch(digits[1..], NumberPart.End);
        return part != NumberPart.Whole && digits.Length < ShortestPart ? null : new NumberMatch(digits, part);
    }

    // What a number is dialled with, and the names that stand for numbers between phones.
    private static bool IsOfNumber(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '*' or '#' or '_';
}
