using static Softswitch.Domain.Speech.GrammaticalGender;

namespace Softswitch.Domain.Speech.Grammars;

internal static class LatvianWords
{
    public static readonly GrammarWords Words = new()
    {
        Digits = ["nulle", "viens", "divi", "trīs", "četri", "pieci", "seši", "septiņi", "astoņi", "deviņi"],
        Minus = "mīnus",
        Plus = "plus",
        Star = "zvaigznīte",
        Hash = "restīte",
        And = "un",
        Weekdays = ["svētdiena", "pirmdiena", "otrdiena", "trešdiena", "ceturtdiena", "piektdiena", "sestdiena"],
        Months =
        [
            "janvāris", "februāris", "marts", "aprīlis", "maijs", "jūnijs",
            "jūlijs", "augusts", "septembris", "oktobris", "novembris", "decembris",
        ],
        Hour = new Noun(Feminine, "stunda", "stundas", "stundu"),
        Minute = new Noun(Feminine, "minūte", "minūtes", "minūšu"),
        Second = new Noun(Feminine, "sekunde", "sekundes", "sekunžu"),
        Euro = new CurrencyNouns(new Noun(Masculine, "eiro"), new Noun(Masculine, "cents", "centi", "centu")),
        Dollar = new CurrencyNouns(new Noun(Masculine, "dolārs", "dolāri", "dolāru"), new Noun(Masculine, "cents", "centi", "centu")),
        Pound = new CurrencyNouns(new Noun(Feminine, "mārciņa", "mārciņas", "mārciņu"), new Noun(Masculine, "penss", "pensi", "pensu")),
        Krone = new CurrencyNouns(new Noun(Feminine, "krona", "kronas", "kronu"), new Noun(Feminine, "ēre", "ēres", "ēru")),
    };
}
