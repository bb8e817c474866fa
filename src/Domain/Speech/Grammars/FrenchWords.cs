using static Softswitch.Domain.Speech.GrammaticalGender;

namespace Softswitch.Domain.Speech.Grammars;

internal static class FrenchWords
{
    public static readonly GrammarWords Words = new()
    {
        Digits = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
        Minus = "moins",
        Plus = "plus",
        Star = "étoile",
        Hash = "dièse",
        And = "et",
        Weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
        Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        Hour = new Noun(Feminine, "heure", "heures"),
        Minute = new Noun(Feminine, "minute", "minutes"),
        Second = new Noun(Feminine, "seconde", "secondes"),
        Euro = new CurrencyNouns(new Noun(Masculine, "euro", "euros"), new Noun(Masculine, "centime", "centimes")),
        Dollar = new CurrencyNouns(new Noun(Masculine, "dollar", "dollars"), new Noun(Masculine, "cent", "cents")),
        Pound = new CurrencyNouns(new Noun(Feminine, "livre", "livres"), new Noun(Masculine, "penny", "pence")),
        Krone = new CurrencyNouns(new Noun(Feminine, "couronne", "couronnes"), new Noun(Masculine, "øre")),
    };
}
