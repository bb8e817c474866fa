using static Softswitch.Domain.Speech.GrammaticalGender;

namespace Softswitch.Domain.Speech.Grammars;

internal static class DutchWords
{
    public static readonly GrammarWords Words = new()
    {
        Digits = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"],
        Minus = "min",
        Plus = "plus",
        Star = "sterretje",
        Hash = "hekje",
        And = "en",
        Weekdays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
        Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        Hour = new Noun(Neuter, "uur"),
        Minute = new Noun(Feminine, "minuut", "minuten"),
        Second = new Noun(Feminine, "seconde", "seconden"),
        Euro = new CurrencyNouns(new Noun(Masculine, "euro"), new Noun(Masculine, "cent")),
        Dollar = new CurrencyNouns(new Noun(Masculine, "dollar"), new Noun(Masculine, "cent")),
        Pound = new CurrencyNouns(new Noun(Neuter, "pond"), new Noun(Masculine, "penny", "pence")),
        Krone = new CurrencyNouns(new Noun(Feminine, "kroon", "kronen"), new Noun(Masculine, "øre")),
    };
}
