using System.Collections.Immutable;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Devices;

/// <summary>Which passwords a device may have (SPEC T5), and strong ones made from given randomness.</summary>
public static class DevicePassword
{
    public const int MinLength = 8;
    public const int MaxLength = 64;
    public const int GeneratedLength = 16;

    /// <summary>One byte per character, and one per place it may be moved to.</summary>
    public const int RandomnessNeeded = 2 * GeneratedLength;

    // Without I, O, l, o, 0 and 1, which people confuse; 64 in all, so six bits of a byte choose one evenly.
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Lower = "abcdefghijkmnpqrstuvwxyz";
    private const string Digits = "23456789";
    private const string Special = "-_.!*+=~";
    private const string All = Upper + Lower + Digits + Special;
    private static readonly ImmutableArray<string> Classes = [Upper, Lower, Digits, Special];

    public static void Check(FieldErrors errors, string field, string password, string? channelName)
    {
        if (password.Length is < MinLength or > MaxLength)
            errors.Add(field, "length", $"{field} has {MinLength} to {MaxLength} characters");
        else if (!password.All(c => c is > ' ' and < (char)127))
            errors.Add(field, "format", $"{field} has only printable ASCII characters, without spaces");
        else if (!HasAllClasses(password))
            errors.Add(field, "weak", $"{field} needs an upper-case letter, a lower-case letter, a digit and a special character");
        else if (string.Equals(password, channelName, StringComparison.OrdinalIgnoreCase))
            errors.Add(field, "weak", $"{field} may not be the name of the channel");
    }

    /// <summary>16 characters of every class, about 85 bits strong.</summary>
    /// <param name="randomness">At least <see cref="RandomnessNeeded"/> bytes of a cryptographic generator.</param>
    public static string Generate(ReadOnlySpan<byte> randomness)
    {
        if (randomness.Length < RandomnessNeeded)
            throw new ArgumentException($"needs {RandomnessNeeded} bytes", nameof(randomness));
        Span<char> text = stackalloc char[GeneratedLength];
        for (var i = 0; i < text.Length; i++)
        {
            var from = i < Classes.Length ? Classes[i] : All;
            text[i] = from[randomness[i] % from.Length];
        }
        for (var i = text.Length - 1; i > 0; i--)
        {
            var other = randomness[GeneratedLength + i] % (i + 1);
            (text[i], text[other]) = (text[other], text[i]);
        }
        return new string(text);
    }

    private static bool HasAllClasses(string password) =>
        password.Any(char.IsAsciiLetterUpper)
        && password.Any(char.IsAsciiLetterLower)
        && password.Any(char.IsAsciiDigit)
        && password.Any(c => !char.IsAsciiLetterOrDigit(c));
}
