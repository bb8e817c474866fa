namespace Softswitch.Domain.Speech.Grammars;

/// <summary>Latvian: divdesmit viena ziņa, piecas ziņas, desmit ziņu; divdesmit pirmais.</summary>
internal sealed class LatvianGrammar() : Grammar(SpeechLanguage.Latvian, LatvianWords.Words)
{
    private static readonly string[] Stems = ["", "vien", "div", "trīs", "četr", "piec", "seš", "septiņ", "astoņ", "deviņ"];

    private static readonly string[] Ordinals =
        ["", "pirmais", "otrais", "trešais", "ceturtais", "piektais", "sestais", "septītais", "astotais", "devītais"];

    public override string Time(TimeOnly time)
    {
        var hour = $"pulksten {Whole(time.Hour, GrammaticalGender.Masculine)}";
        return time.Minute == 0 ? hour : $"{hour} un {Count(time.Minute, Words.Minute)}";
    }

    public override string Date(DateOnly date, bool withYear)
    {
        var day = $"{Ordinal(date.Day)} {MonthOf(date)}";

        // Of the year, in the genitive: divi tūkstoši divdesmit sestā gada.
        return withYear ? $"{WeekdayOf(date)}, {WithEnd(Ordinal(date.Year), "ais", "ā")} gada {day}" : $"{WeekdayOf(date)}, {day}";
    }

    protected override string Whole(long value, GrammaticalGender gender)
    {
        if (value == 0)
            return "nulle";
        var parts = new List<string>();
        if (value >= Billion)
            parts.Add(Large(value / Billion, "miljards", "miljardi"));
        if (value / Million % Thousand is > 0 and var millions)
            parts.Add(Large(millions, "miljons", "miljoni"));
        if (value / Thousand % Thousand is > 0 and var thousands)
            parts.Add(thousands == 1 ? "tūkstotis" : Large(thousands, "tūkstotis", "tūkstoši"));
        if (value % Thousand is > 0 and var rest)
            parts.Add(BelowThousand(rest, gender));
        return string.Join(' ', parts);
    }

    protected override string Ordinal(int value)
    {
        var last = value % Hundred;
        if (last > 0)
            return Before(value - last) + OrdinalBelowHundred(last);
        return value % Thousand is > 0 and var hundreds
            ? $"{Before(value - hundreds)}{Multiple(hundreds / Hundred)}simtais"
            : $"{Multiple(value / Thousand)}tūkstošais";
    }

    // 0 for the singular (1, 21, but not 11), 2 for the genitive after 0, 10 to 20, 30 and so on.
    protected override int FormOf(long value)
    {
        if (value % 10 == 0 || value % Hundred is > 10 and < 20)
            return 2;
        return value % 10 == 1 ? 0 : 1;
    }

    private static string Multiple(int count) => count == 1 ? "" : Stems[count];

    private static string OrdinalBelowHundred(int value)
    {
        if (value < 10)
            return Ordinals[value];
        return value < 20 || value % 10 == 0
            ? BelowHundred(value, GrammaticalGender.Masculine) + "ais"
            : $"{Stems[value / 10]}desmit {Ordinals[value % 10]}";
    }

    private static string BelowHundred(long value, GrammaticalGender gender) => value switch
    {
        < 10 => Unit(value, gender),
        10 => "desmit",
        < 20 => $"{Stems[value - 10]}padsmit",
        _ => $"{Stems[value / 10]}desmit{(value % 10 == 0 ? "" : $" {Unit(value % 10, gender)}")}",
    };

    private static string BelowThousand(long value, GrammaticalGender gender)
    {
        if (value < Hundred)
            return BelowHundred(value, gender);
        var hundreds = value < 2 * Hundred ? "simts" : $"{Unit(value / Hundred, GrammaticalGender.Masculine)} simti";
        return value % Hundred == 0 ? hundreds : $"{hundreds} {BelowHundred(value % Hundred, gender)}";
    }

    private static string Unit(long value, GrammaticalGender gender)
    {
        if (value == 3)
            return Stems[3];
        var isFeminine = gender == GrammaticalGender.Feminine;
        if (value == 1)
            return isFeminine ? "viena" : "viens";
        return Stems[value] + (isFeminine ? "as" : "i");
    }

    private string Before(int value) => value == 0 ? "" : Whole(value, GrammaticalGender.Masculine) + " ";

    private string Large(long count, string one, string many) =>
        $"{BelowThousand(count, GrammaticalGender.Masculine)} {(FormOf(count) == 0 ? one : many)}";
}
