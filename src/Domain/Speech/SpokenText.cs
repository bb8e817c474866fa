using System.Text;
using Softswitch.Domain.Speech.Grammars;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Speech;

/// <summary>What a voice reads out: words alone, numbers and all, by the grammar of the language.</summary>
public static class SpokenText
{
    /// <summary>One line without control characters; empty when there is nothing to say.</summary>
    public static string Of(IEnumerable<SayItem> items, SpeechLanguage language)
    {
        var grammar = Grammar.For(language);
        return OneLine(string.Join(' ', items.Select(item => Say(item, grammar))));
    }

    /// <inheritdoc cref="Of(IEnumerable{SayItem}, SpeechLanguage)"/>
    public static string Of(SayItem item, SpeechLanguage language) => Of([item], language);

    internal static string Say(SayItem item, Grammar grammar) => item switch
    {
        SayItem.Text text => text.Value,
        SayItem.Prompt prompt => PromptText.Fill(PromptCatalog.TextOf(prompt.Id, grammar.Language), prompt.Values, grammar),
        SayItem.Number number => grammar.Number(number.Value, number.Gender),
        SayItem.Position position => grammar.Position(position.Value),
        SayItem.Digits digits => DigitGroups.Say(digits.Value, grammar),
        SayItem.TimeOfDay time => grammar.Time(time.Value),
        SayItem.Date date => grammar.Date(date.Value, date.WithYear),
        SayItem.Duration duration => grammar.Duration(duration.Value),
        SayItem.Money money => grammar.Money(money.Amount, money.Currency),
        _ => "",
    };

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        var isGap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                isGap = line.Length > 0;
                continue;
            }

            if (isGap)
                line.Append(' ');
            isGap = false;
            line.Append(rune.ToString());
        }

        return line.ToString();
    }
}
