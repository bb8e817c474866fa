using static Softswitch.Domain.Speech.GrammaticalGender;

namespace Softswitch.Domain.Speech.Grammars;

internal static class EnglishWords
{
    public static readonly GrammarWords Words = new()
    {
        Digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        Minus = "minus",
        Plus = "plus",
        Star = "star",
        Hash = "hash",
        And = "and",
        Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        Hour = new Noun(None, "hour", "hours"),
        Minute = new Noun(None, "minute", "minutes"),
        Second = new Noun(None, "second", "seconds"),
        Euro = new CurrencyNouns(new Noun(None, "euro", "euros"), new Noun(None, "cent", "cents")),
        Dollar = new CurrencyNouns(new Noun(None, "dollar", "dollars"), new Noun(None, "cent", "cents")),
        Pound = new CurrencyNouns(new Noun(None, "pound", "pounds"), new Noun(None, "penny", "pence")),
        Krone = new CurrencyNouns(new Noun(None, "krone", "kroner"), new Noun(None, "øre")),
    };
}
