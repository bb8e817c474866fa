using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Users;

/// <summary>Which PINs a user may have (SPEC T3).</summary>
public static class PinRules
{
    public const int MinLength = 4;
    public const int MaxLength = 8;

    /// <summary>The PIN that must be changed at the first login.</summary>
    public const string Initial = "0000";

    public static void Check(FieldErrors errors, string field, string pin, string? extension)
    {
        if (pin.Length is < MinLength or > MaxLength || !pin.All(char.IsAsciiDigit))
            errors.Add(field, "format", $"{field} is {MinLength} to {MaxLength} digits");
        else if (pin != Initial && IsTrivial(pin))
            errors.Add(field, "weak", $"{field} is too easy to guess");
        else if (pin == extension)
            errors.Add(field, "weak", $"{field} may not be the extension");
    }

    /// <summary>One digit repeated, a run up or down (9 and 0 are neighbours), or a half repeated, such as 1212.</summary>
    public static bool IsTrivial(ReadOnlySpan<char> pin)
    {
        var step = pin.Length < 2 ? 0 : Step(pin[0], pin[1]);
        var isRun = step is 0 or 1 or 9;
        for (var i = 1; i < pin.Length && isRun; i++)
            isRun = Step(pin[i - 1], pin[i]) == step;
        var half = pin.Length / 2;
        return isRun || (pin.Length % 2 == 0 && pin[..half].SequenceEqual(pin[half..]));
    }

    private static int Step(char from, char to) => (to - from + 10) % 10;
}
