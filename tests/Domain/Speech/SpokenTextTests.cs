using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Tests.Speech;

public sealed class SpokenTextTests
{
    [Fact]
    public void Items_in_a_row_are_one_line_of_words() => Assert.Equal(
        "Welcome. You are third in the queue. The expected waiting time is two minutes.",
        SpokenText.Of(
            [
                new SayItem.Prompt(PromptId.Welcome),
                new SayItem.Prompt(PromptId.QueuePosition, [new SayItem.Position(3)]),
                new SayItem.Prompt(PromptId.QueueWait, [new SayItem.Duration(TimeSpan.FromMinutes(2))]),
            ],
            SpeechLanguage.English));

    [Fact]
    public void Values_find_their_places_in_any_order() => Assert.Equal(
        "Received Thursday the twenty-sixth of November at two thirty in the afternoon.",
        SpokenText.Of(
            new SayItem.Prompt(PromptId.MessageReceived, [new SayItem.TimeOfDay(new TimeOnly(14, 30)), new SayItem.Date(new DateOnly(2026, 11, 26), WithYear: false)]),
            SpeechLanguage.English));

    [Fact]
    public void Text_of_a_place_may_be_a_prompt() => Assert.Equal(
        "Für Verkauf drücken Sie eins.",
        SpokenText.Of(new SayItem.Prompt(PromptId.PressKeyFor, [new SayItem.Text("Verkauf"), new SayItem.Digits("1")]), SpeechLanguage.German));

    [Theory]
    [InlineData("  two\twords\r\n\u0000\u001B ", "two words")]
    [InlineData("", "")]
    [InlineData("\u2028\u2029\u00A0", "")]
    [InlineData("naïve 😀", "naïve 😀")]
    public void Text_is_made_one_clean_line(string text, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Text(text), SpeechLanguage.Dutch));

    [Fact]
    public void Text_with_half_a_character_is_spoken_without_it() => Assert.Equal("half \uFFFD here", SpokenText.Of(new SayItem.Text("half \uD83D here"), SpeechLanguage.Dutch));

    [Fact]
    public void Nothing_to_say_is_an_empty_text() => Assert.Equal("", SpokenText.Of([], SpeechLanguage.French));

    [Theory]
    [InlineData(999_999_999_999, "nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine")]
    [InlineData(1_000_000_000_000, "one zero zero zero zero zero zero zero zero zero zero zero zero")]
    [InlineData(long.MinValue, "minus nine two two three three seven two zero three six eight five four seven seven five eight zero eight")]
    public void Number_beyond_billions_is_said_digit_by_digit(long value, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value), SpeechLanguage.English));

    [Theory]
    [InlineData(0, "nul")]
    [InlineData(-3, "min drie")]
    [InlineData(10_000, "tienduizend")]
    public void Place_that_is_none_is_said_as_a_number(int value, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Position(value), SpeechLanguage.Dutch));

    [Fact]
    public void Duration_that_has_passed_is_none() => Assert.Equal("zero seconds", SpokenText.Of(new SayItem.Duration(TimeSpan.FromMinutes(-5)), SpeechLanguage.English));

    [Theory]
    [InlineData("-2.5", "minus two euros and fifty cents")]
    [InlineData("1.995", "two euros")]
    [InlineData("-0.001", "zero euros")]
    public void Money_is_rounded_to_hundredths(string amount, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Money(SpeechSamples.Amount(amount), Currency.Euro), SpeechLanguage.English));

    [Theory]
    [InlineData("nl", SpeechLanguage.Dutch)]
    [InlineData("nl-BE", SpeechLanguage.Dutch)]
    [InlineData("LV", SpeechLanguage.Latvian)]
    [InlineData(" fr_CA ", SpeechLanguage.French)]
    [InlineData("da", SpeechLanguage.English)]
    [InlineData("deutsch", SpeechLanguage.English)]
    [InlineData("", SpeechLanguage.English)]
    [InlineData(null, SpeechLanguage.English)]
    public void Language_is_chosen_by_its_code(string? code, SpeechLanguage expected) => Assert.Equal(expected, SpeechLanguages.Choose(code));

    [Fact]
    public void Language_that_is_not_spoken_gives_way_to_the_next_wish() => Assert.Equal(SpeechLanguage.German, SpeechLanguages.Choose(null, "da", "de-AT", "nl"));
}
