namespace Softswitch.Integrations.Speech;

/// <summary>Names of voices are given to programs and servers: nothing in them may mean anything else there.</summary>
internal static class VoiceName
{
    public const string Rule = "a letter or digit, then letters, digits, '-', '_', '+' and '.', 64 in all at most";

    private const int Longest = 64;

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or '.')
        && !name.Contains("..", StringComparison.Ordinal);
}
