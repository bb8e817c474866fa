namespace Softswitch.Domain.Speech.Grammars;

/// <summary>German: einundzwanzig, eine Million, vierzehn Uhr dreißig.</summary>
internal sealed class GermanGrammar() : Grammar(SpeechLanguage.German, GermanWords.Words)
{
    private const string One = "eins";
    private const string OneWithin = "ein";

    private static readonly string[] Small =
    [
        "null", One, "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
        "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ];

    private static readonly string[] Tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    public override string Time(TimeOnly time)
    {
        var hour = $"{(time.Hour == 1 ? OneWithin : BelowHundred(time.Hour))} Uhr";
        return time.Minute == 0 ? hour : $"{hour} {BelowHundred(time.Minute)}";
    }

    public override string Date(DateOnly date, bool withYear)
    {
        var day = $"{WeekdayOf(date)}, der {Ordinal(date.Day)} {MonthOf(date)}";
        return withYear ? $"{day} {Year(date.Year)}" : day;
    }

    protected override string Whole(long value, GrammaticalGender gender) => (value, gender) switch
    {
        (1, GrammaticalGender.Feminine) => "eine",
        (1, GrammaticalGender.Masculine or GrammaticalGender.Neuter) => OneWithin,
        _ => Cardinal(value),
    };

    protected override string Ordinal(int value)
    {
        var last = value % Hundred;
        if (last is 0 or >= 20)
            return Cardinal(value) + "ste";
        var ending = last switch { 1 => "erste", 3 => "dritte", 7 => "siebte", 8 => "achte", _ => Small[last] + "te" };
        return value == last ? ending : Cardinal(value - last) + ending;
    }

    private static string Year(int year) => year is > 1099 and < 2000
        ? $"{BelowHundred(year / Hundred)}hundert{(year % Hundred == 0 ? "" : BelowHundred(year % Hundred))}"
        : Cardinal(year);

    private static string Cardinal(long value)
    {
        var parts = new List<string>();
        if (value >= Billion)
            parts.Add(Large(value / Billion, "Milliarde", "Milliarden"));
        if (value / Million % Thousand is > 0 and var millions)
            parts.Add(Large(millions, "Million", "Millionen"));
        if (value % Million is var rest && (rest > 0 || parts.Count == 0))
            parts.Add(BelowMillion(rest));
        return string.Join(' ', parts);
    }

    private static string Large(long count, string one, string many) => count == 1 ? $"eine {one}" : $"{BelowThousand(count)} {many}";

    private static string BelowMillion(long value)
    {
        if (value < Thousand)
            return BelowThousand(value);
        var thousands = BelowThousand(value / Thousand);
        if (thousands.EndsWith(One, StringComparison.Ordinal))
            thousands = WithEnd(thousands, One, OneWithin);
        return $"{thousands}tausend{(value % Thousand == 0 ? "" : BelowThousand(value % Thousand))}";
    }

    private static string BelowThousand(long value)
    {
        if (value < Hundred)
            return BelowHundred(value);
        var hundreds = value < 2 * Hundred ? OneWithin : Small[value / Hundred];
        return $"{hundreds}hundert{(value % Hundred == 0 ? "" : BelowHundred(value % Hundred))}";
    }

    private static string BelowHundred(long value)
    {
        if (value < 20)
            return Small[value];
        var unit = value % 10 == 1 ? OneWithin : Small[value % 10];
        return value % 10 == 0 ? Tens[value / 10] : $"{unit}und{Tens[value / 10]}";
    }
}
