using System.Text;
using Softswitch.Domain.Speech.Grammars;

namespace Softswitch.Domain.Speech.Prompts;

/// <summary>
/// A sentence with places in braces, each named after what goes into it: {text}, {number}, {position}, {digits}, {time}, {date},
/// {duration}, {money}. A number may bring its noun, with gender and forms: {number:f|nieuw bericht|nieuwe berichten}.
/// </summary>
internal static class PromptText
{
    /// <summary>What stands between the braces of each place, in order.</summary>
    public static IEnumerable<string> PlacesOf(string text)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
            yield return text[(open + 1)..text.IndexOf('}', open)];
    }

    /// <summary>What kind of thing goes into a place.</summary>
    public static string KindOf(string place) => place.Split(':', 2)[0];

    /// <summary>The noun that a place brings; null for none.</summary>
    public static Noun? NounOf(string place)
    {
        if (place.Split(':', 2) is not [_, var noun])
            return null;
        var parts = noun.Split('|');
        var gender = parts[0] switch
        {
            "m" => GrammaticalGender.Masculine,
            "f" => GrammaticalGender.Feminine,
            "n" => GrammaticalGender.Neuter,
            _ => GrammaticalGender.None,
        };
        return new Noun(gender, parts[1..]);
    }

    public static string Fill(string text, ImmutableArray<SayItem> values, Grammar grammar)
    {
        var said = new StringBuilder();
        var at = 0;
        foreach (var place in PlacesOf(text))
        {
            var open = text.IndexOf('{', at);
            said.Append(text, at, open - at).Append(Say(place, values, grammar));
            at = open + place.Length + 2;
        }

        return said.Append(text, at, text.Length - at).ToString();
    }

    private static string Say(string place, ImmutableArray<SayItem> values, Grammar grammar)
    {
        var kind = KindOf(place);
        var value = values.FirstOrDefault(each => KindOf(each) == kind);
        if (value is SayItem.Number number && NounOf(place) is { } noun)
            return grammar.Count(number.Value, noun);
        return value is null ? "" : SpokenText.Say(value, grammar);
    }

    private static string KindOf(SayItem item) => item switch
    {
        SayItem.Number => "number",
        SayItem.Position => "position",
        SayItem.Digits => "digits",
        SayItem.TimeOfDay => "time",
        SayItem.Date => "date",
        SayItem.Duration => "duration",
        SayItem.Money => "money",
        _ => "text",
    };
}
