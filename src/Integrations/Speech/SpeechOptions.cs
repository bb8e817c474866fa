using System.Collections.Frozen;
using Softswitch.Domain.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>Who speaks to callers, and how. A class and not a record, so that nothing prints the key.</summary>
public sealed class SpeechOptions
{
    public SpeechProvider Provider { get; init; } = SpeechProvider.Espeak;

    /// <summary>Where the HTTP provider is, before <c>/v1/audio/speech</c>.</summary>
    public string? Url { get; init; }

    /// <summary>What the HTTP provider asks for; null when it asks for nothing.</summary>
    public string? Key { get; init; }

    /// <summary>The model that the HTTP provider speaks with.</summary>
    public string Model { get; init; } = "tts-1";

    /// <summary>Voices to use instead of the usual ones of a language.</summary>
    public FrozenDictionary<SpeechLanguage, string> Voices { get; init; } = FrozenDictionary<SpeechLanguage, string>.Empty;

    /// <summary>Where speech is kept; made when missing.</summary>
    public string Folder { get; init; } = Path.Combine("data", "speech");

    /// <summary>How much of it; 0 keeps nothing.</summary>
    public int CacheMegabytes { get; init; } = 256;

    /// <summary>What is wrong, by setting; empty when nothing is.</summary>
    public IEnumerable<(string Setting, string Fault)> Faults()
    {
        if (Provider == SpeechProvider.Http && Url is null)
            yield return ("Speech:Url", "Speech:Provider=http needs the address of the provider");
        if (Url is not null && !IsHttp(Url))
            yield return ("Speech:Url", $"\"{Url}\" is not an http or https address without user, query and fragment");
        if (Key is not null && Key.Any(c => c is <= ' ' or > '~'))
            yield return ("Speech:Key", "has characters that no header may have");
        if (string.IsNullOrWhiteSpace(Model))
            yield return ("Speech:Model", "is empty");
        foreach (var (language, voice) in Voices)
        {
            if (!VoiceName.IsValid(voice))
                yield return ($"Speech:Voice:{SpeechLanguages.CodeOf(language)}", $"\"{voice}\" is not the name of a voice: {VoiceName.Rule}");
        }
    }

    private static bool IsHttp(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { UserInfo: "", Query: "", Fragment: "" };
}
