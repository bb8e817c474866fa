using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Sounds;

/// <summary>Sounds that are recorded by telephone, each under a number (SPEC V2).</summary>
public static class RecordedPrompt
{
    /// <summary>What such a sound is made of, by which it is known. Its name is its number.</summary>
    public const string Source = "recorded by telephone";

    private const int NumberLength = 4;

    /// <summary>5000 to 5999.</summary>
    public static bool IsNumber(string text) => text is { Length: NumberLength } and ['5', ..] && text.All(char.IsAsciiDigit);

    /// <summary>What is recorded in a call for the first time, the second and so on.</summary>
    public static SoundId IdOf(CallId call, int take)
    {
        var bytes = call.Value.ToByteArray();
        bytes[^1] ^= (byte)take;
        return new SoundId(new Guid(bytes));
    }
}
