using System.Collections.Frozen;

namespace Softswitch.Domain.Speech.Prompts;

/// <summary>What is built in to say, in every language.</summary>
public static class PromptCatalog
{
    public static ImmutableArray<PromptId> All { get; } = [.. Enum.GetValues<PromptId>()];

    /// <summary>The sentence in a language, with its places in braces; empty for an id that there is not.</summary>
    public static string TextOf(PromptId id, SpeechLanguage language) => TextsOf(language).GetValueOrDefault(id, "");

    /// <summary>The kinds of values that go into a sentence, the same in every language: "text", "number", "position", "digits", "time",
    /// "date", "duration" and "money", each at most once. A sentence without any can be replaced by a recording as a whole.</summary>
    public static ImmutableArray<string> PlacesOf(PromptId id) =>
        [.. PromptText.PlacesOf(TextOf(id, SpeechLanguage.English)).Select(PromptText.KindOf)];

    private static FrozenDictionary<PromptId, string> TextsOf(SpeechLanguage language) => language switch
    {
        SpeechLanguage.Dutch => DutchPrompts.Texts,
        SpeechLanguage.German => GermanPrompts.Texts,
        SpeechLanguage.Spanish => SpanishPrompts.Texts,
        SpeechLanguage.French => FrenchPrompts.Texts,
        SpeechLanguage.Latvian => LatvianPrompts.Texts,
        _ => EnglishPrompts.Texts,
    };
}
