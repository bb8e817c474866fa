using static Softswitch.Domain.Speech.GrammaticalGender;

namespace Softswitch.Domain.Speech.Grammars;

internal static class GermanWords
{
    public static readonly GrammarWords Words = new()
    {
        Digits = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
        Minus = "minus",
        Plus = "plus",
        Star = "Stern",
        Hash = "Raute",
        And = "und",
        Weekdays = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
        Months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        Hour = new Noun(Feminine, "Stunde", "Stunden"),
        Minute = new Noun(Feminine, "Minute", "Minuten"),
        Second = new Noun(Feminine, "Sekunde", "Sekunden"),
        Euro = new CurrencyNouns(new Noun(Masculine, "Euro"), new Noun(Masculine, "Cent")),
        Dollar = new CurrencyNouns(new Noun(Masculine, "Dollar"), new Noun(Masculine, "Cent")),
        Pound = new CurrencyNouns(new Noun(Neuter, "Pfund"), new Noun(Masculine, "Penny", "Pence")),
        Krone = new CurrencyNouns(new Noun(Feminine, "Krone", "Kronen"), new Noun(Neuter, "Öre")),
    };
}
