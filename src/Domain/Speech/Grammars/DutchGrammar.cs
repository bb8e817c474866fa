namespace Softswitch.Domain.Speech.Grammars;

/// <summary>Dutch: eenentwintig, duizend drie, de eenentwintigste; the digit one is told with accents, to be heard.</summary>
internal sealed class DutchGrammar() : Grammar(SpeechLanguage.Dutch, DutchWords.Words)
{
    private static readonly string[] Small =
    [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ];

    private static readonly string[] Tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    private static readonly string[] Ordinals =
    [
        "", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde",
        "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende",
    ];

    public override string Time(TimeOnly time)
    {
        var hour = $"{Cardinal(time.Hour)} uur";
        return time.Minute == 0 ? hour : $"{hour} {Cardinal(time.Minute)}";
    }

    public override string Date(DateOnly date, bool withYear)
    {
        var day = $"{WeekdayOf(date)} {Cardinal(date.Day)} {MonthOf(date)}";
        return withYear ? $"{day} {Year(date.Year)}" : day;
    }

    protected override string Whole(long value, GrammaticalGender gender) => Cardinal(value);

    protected override string Ordinal(int value)
    {
        var last = value % Hundred;
        if (last is 0 or >= 20)
            return Cardinal(value) + "ste";
        var before = value - last;
        var gap = before % Thousand == 0 && before > 0 ? " " : "";
        return (before == 0 ? "" : Cardinal(before)) + gap + Ordinals[last];
    }

    private static string Year(int year) => year is > 1099 and < 2000
        ? $"{BelowHundred(year / Hundred)}honderd {(year % Hundred == 0 ? "" : Cardinal(year % Hundred))}".TrimEnd()
        : Cardinal(year);

    private static string Cardinal(long value)
    {
        if (value == 0)
            return Small[0];
        var parts = new List<string>();
        if (value >= Billion)
            parts.Add($"{BelowThousand(value / Billion)} miljard");
        if (value / Million % Thousand is > 0 and var millions)
            parts.Add($"{BelowThousand(millions)} miljoen");
        if (value / Thousand % Thousand is > 0 and var thousands)
            parts.Add(thousands == 1 ? "duizend" : $"{BelowThousand(thousands)}duizend");
        if (value % Thousand is > 0 and var rest)
            parts.Add(BelowThousand(rest));
        return string.Join(' ', string.Join(' ', parts).Split(' ').Select(word => word == "een" ? "één" : word));
    }

    private static string BelowThousand(long value)
    {
        var hundreds = value / Hundred;
        var rest = value % Hundred;
        var before = hundreds switch { 0 => "", 1 => "honderd", _ => $"{Small[hundreds]}honderd" };
        return rest == 0 && hundreds > 0 ? before : before + BelowHundred(rest);
    }

    private static string BelowHundred(long value)
    {
        if (value < 20)
            return Small[value];
        var unit = Small[value % 10];
        var ten = Tens[value / 10];
        if (value % 10 == 0)
            return ten;
        return unit + (unit.EndsWith('e') ? "ën" : "en") + ten;
    }
}
