using Softswitch.Domain.Speech;

namespace Softswitch.Contracts.Speech;

/// <summary>What is to be spoken.</summary>
/// <param name="Voice">Its name at the provider; null for the usual voice of the language.</param>
/// <param name="Text">Words as <see cref="SpokenText"/> makes them, at most <see cref="LongestText"/> characters.</param>
public sealed record SpeechRequest(SpeechLanguage Language, string? Voice, string Text)
{
    /// <summary>In characters: some minutes of speech.</summary>
    public const int LongestText = 4000;
}
