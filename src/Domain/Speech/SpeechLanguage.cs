namespace Softswitch.Domain.Speech;

/// <summary>A language in which callers are spoken to (SPEC Q6).</summary>
public enum SpeechLanguage
{
    /// <summary>British usage; also what is spoken where nothing else is known.</summary>
    English,
    Dutch,
    German,
    Spanish,
    French,
    Latvian,
}
