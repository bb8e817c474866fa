namespace Softswitch.Domain.Speech.Grammars;

/// <summary>French of France: soixante et onze, quatre-vingts, deux cent mille, un million de minutes.</summary>
internal sealed class FrenchGrammar() : Grammar(SpeechLanguage.French, FrenchWords.Words)
{
    private const string One = "un";
    private const int Sixty = 60;
    private const int Eighty = 80;

    private static readonly string[] Small =
    [
        "zéro", One, "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] Tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

    // Hours and minutes are feminine.
    public override string Time(TimeOnly time)
    {
        if (time.Minute == 0 && time.Hour % 12 == 0)
            return time.Hour == 0 ? "minuit" : "midi";
        var hour = Count(time.Hour, Words.Hour);
        return time.Minute == 0 ? hour : $"{hour} {Whole(time.Minute, GrammaticalGender.Feminine)}";
    }

    public override string Date(DateOnly date, bool withYear)
    {
        var number = date.Day == 1 ? "premier" : Whole(date.Day, GrammaticalGender.None);
        var day = $"{WeekdayOf(date)} {number} {MonthOf(date)}";
        return withYear ? $"{day} {Whole(date.Year, GrammaticalGender.None)}" : day;
    }

    protected override string Whole(long value, GrammaticalGender gender)
    {
        if (value == 0)
            return Small[0];
        var parts = new List<string>();
        if (value >= Billion)
            parts.Add(Large(value / Billion, "milliard"));
        if (value / Million % Thousand is > 0 and var millions)
            parts.Add(Large(millions, "million"));
        if (value / Thousand % Thousand is > 0 and var thousands)
            parts.Add(thousands == 1 ? "mille" : $"{Singular(BelowThousand(thousands))} mille");
        if (value % Thousand is > 0 and var rest)
            parts.Add(BelowThousand(rest));
        var said = string.Join(' ', parts);
        return gender == GrammaticalGender.Feminine && value % 10 == 1 && said.EndsWith(One, StringComparison.Ordinal) ? said + "e" : said;
    }

    protected override string Ordinal(int value)
    {
        if (value == 1)
            return "premier";
        var cardinal = Singular(Whole(value, GrammaticalGender.None));
        var stem = cardinal switch
        {
            [.., 'e'] => cardinal[..^1],
            [.., 'q'] => cardinal + "u",
            [.., 'f'] => cardinal[..^1] + "v",
            _ => cardinal,
        };
        return stem + "ième";
    }

    // 0 and 1 are singular.
    protected override int FormOf(long value) => value < 2 ? 0 : 1;

    protected override string Linked(long value, string noun)
    {
        if (value == 0 || value % Million != 0)
            return noun;
        return "aeiouhéèêâîôyø".Contains(noun[0], StringComparison.Ordinal) ? $"d'{noun}" : $"de {noun}";
    }

    private static string Large(long count, string noun) => $"{BelowThousand(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Vingts and cents lose their s before another number.</summary>
    private static string Singular(string number) =>
        number.EndsWith("vingts", StringComparison.Ordinal) || number.EndsWith("cents", StringComparison.Ordinal) ? number[..^1] : number;

    private static string BelowThousand(long value)
    {
        if (value < Hundred)
            return BelowHundred(value);
        var hundreds = value < 2 * Hundred ? "cent" : $"{Small[value / Hundred]} cent";
        if (value % Hundred == 0)
            return value == Hundred ? hundreds : hundreds + "s";
        return $"{hundreds} {BelowHundred(value % Hundred)}";
    }

    private static string BelowHundred(long value)
    {
        if (value < 20)
            return Small[value];
        if (value > Eighty)
            return $"quatre-vingt-{Small[value - Eighty]}";
        if (value == Eighty)
            return "quatre-vingts";
        var ten = value < Sixty ? value / 10 : Sixty / 10;
        var rest = value - (ten * 10);
        return rest switch
        {
            0 => Tens[ten],
            1 or 11 => $"{Tens[ten]} et {Small[rest]}",
            _ => $"{Tens[ten]}-{Small[rest]}",
        };
    }
}
