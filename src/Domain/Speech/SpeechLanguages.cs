namespace Softswitch.Domain.Speech;

/// <summary>The spoken languages and their ISO 639-1 codes.</summary>
public static class SpeechLanguages
{
    public static ImmutableArray<SpeechLanguage> All { get; } = [.. Enum.GetValues<SpeechLanguage>()];

    /// <summary>"nl", "en", "de", "es", "fr" or "lv".</summary>
    public static string CodeOf(SpeechLanguage language) => language switch
    {
        SpeechLanguage.Dutch => "nl",
        SpeechLanguage.German => "de",
        SpeechLanguage.Spanish => "es",
        SpeechLanguage.French => "fr",
        SpeechLanguage.Latvian => "lv",
        _ => "en",
    };

    /// <summary>Reads a code with or without a region (RFC 5646): nl, nl-BE, EN_gb. False for a language that is not spoken here.</summary>
    public static bool TryParse(string? code, out SpeechLanguage language)
    {
        var primary = code.AsSpan().Trim();
        if (primary.IndexOfAny('-', '_') is >= 0 and var end)
            primary = primary[..end];
        foreach (var known in All)
        {
            language = known;
            if (primary.Equals(CodeOf(known), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        language = SpeechLanguage.English;
        return false;
    }

    /// <summary>The first of the wishes that is spoken here, such as those of caller, queue and tenant in this order; English when none is.</summary>
    public static SpeechLanguage Choose(params ReadOnlySpan<string?> wishes)
    {
        foreach (var wish in wishes)
        {
            if (TryParse(wish, out var language))
                return language;
        }

        return SpeechLanguage.English;
    }
}
