using System.Text.RegularExpressions;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Tests.Speech.Prompts;

public sealed partial class PromptCatalogTests
{
    private static readonly string[] Kinds = ["text", "number", "position", "digits", "time", "date", "duration", "money"];

    public static TheoryData<SpeechLanguage> Languages => [.. SpeechLanguages.All];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_prompt_has_a_text_that_ends_as_a_sentence(SpeechLanguage language) =>
        Assert.All(PromptCatalog.All, id => Assert.Matches(Sentence(), PromptCatalog.TextOf(id, language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_prompt_has_the_places_of_the_others(SpeechLanguage language) => Assert.All(PromptCatalog.All, id =>
    {
        var kinds = PlacesOf(id, language).Select(PromptText.KindOf).ToArray();
        Assert.Equal<string[]>([.. PromptCatalog.PlacesOf(id).Order(StringComparer.Ordinal)], [.. kinds.Order(StringComparer.Ordinal)]);
        Assert.Equal(kinds.Length, kinds.Distinct(StringComparer.Ordinal).Count());
        Assert.Subset(Kinds.ToHashSet(StringComparer.Ordinal), kinds.ToHashSet(StringComparer.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_counted_noun_has_the_forms_of_its_language(SpeechLanguage language) => Assert.All(
        PromptCatalog.All.SelectMany(id => PlacesOf(id, language)).Select(PromptText.NounOf).Where(noun => noun is not null),
        noun => Assert.Equal(language == SpeechLanguage.Latvian ? 3 : 2, noun!.Forms.Length));

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_prompts_say_the_same(SpeechLanguage language) =>
        Assert.Equal(PromptCatalog.All.Length, PromptCatalog.All.Select(id => PromptCatalog.TextOf(id, language)).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Prompt_is_in_another_language_another_text() => Assert.All(
        PromptCatalog.All,
        id => Assert.Equal(SpeechLanguages.All.Length, SpeechLanguages.All.Select(language => PromptCatalog.TextOf(id, language)).Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void Prompt_that_there_is_not_has_no_text() => Assert.Equal("", PromptCatalog.TextOf((PromptId)(-1), SpeechLanguage.Dutch));

    private static IEnumerable<string> PlacesOf(PromptId id, SpeechLanguage language) => PromptText.PlacesOf(PromptCatalog.TextOf(id, language));

    // No figures: a voice may read them in its own way.
    [GeneratedRegex(@"^[\p{Lu}¿{][^\d\p{Cc}]+[.?]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
