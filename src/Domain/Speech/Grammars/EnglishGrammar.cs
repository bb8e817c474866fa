namespace Softswitch.Domain.Speech.Grammars;

/// <summary>British English: one hundred and one, twenty-first, two thirty in the afternoon.</summary>
internal sealed class EnglishGrammar() : Grammar(SpeechLanguage.English, EnglishWords.Words)
{
    private const int Noon = 12;
    private const int Evening = 18;

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public override string Time(TimeOnly time)
    {
        if (time.Minute == 0 && time.Hour % Noon == 0)
            return time.Hour == 0 ? "twelve midnight" : "twelve noon";
        var hour = Small[time.Hour % Noon == 0 ? Noon : time.Hour % Noon];
        var minute = time.Minute switch
        {
            0 => "o'clock",
            < 10 => $"oh {Small[time.Minute]}",
            _ => BelowHundred(time.Minute),
        };
        var part = time.Hour switch { < Noon => "in the morning", < Evening => "in the afternoon", _ => "in the evening" };
        return $"{hour} {minute} {part}";
    }

    public override string Date(DateOnly date, bool withYear)
    {
        var day = $"{WeekdayOf(date)} the {Ordinal(date.Day)} of {MonthOf(date)}";
        return withYear ? $"{day} {Year(date.Year)}" : day;
    }

    protected override string Whole(long value, GrammaticalGender gender) => Cardinal(value);

    protected override string Ordinal(int value)
    {
        var cardinal = Cardinal(value);
        (string End, string Other)[] irregular =
            [("one", "first"), ("two", "second"), ("three", "third"), ("five", "fifth"), ("eight", "eighth"), ("nine", "ninth"), ("twelve", "twelfth"), ("y", "ieth")];
        var (end, other) = Array.Find(irregular, each => cardinal.EndsWith(each.End, StringComparison.Ordinal));
        return end is null ? cardinal + "th" : WithEnd(cardinal, end, other);
    }

    private static string Year(int year)
    {
        var isByHundreds = year is (> 1099 and < 2000) or (> 2009 and < 2100);
        if (!isByHundreds)
            return Cardinal(year);
        return BelowHundred(year / Hundred) + (year % Hundred) switch
        {
            0 => " hundred",
            < 10 and var one => $" oh {Small[one]}",
            var rest => $" {BelowHundred(rest)}",
        };
    }

    private static string Cardinal(long value)
    {
        if (value == 0)
            return Small[0];
        var parts = new List<string>();
        if (value >= Billion)
            parts.Add($"{BelowThousand(value / Billion)} billion");
        if (value / Million % Thousand is > 0 and var millions)
            parts.Add($"{BelowThousand(millions)} million");
        if (value / Thousand % Thousand is > 0 and var thousands)
            parts.Add($"{BelowThousand(thousands)} thousand");
        if (value % Thousand is > 0 and var rest)
            parts.Add(rest < Hundred && parts.Count > 0 ? $"and {BelowHundred(rest)}" : BelowThousand(rest));
        return string.Join(' ', parts);
    }

    private static string BelowThousand(long value)
    {
        if (value < Hundred)
            return BelowHundred(value);
        var hundreds = $"{Small[value / Hundred]} hundred";
        return value % Hundred == 0 ? hundreds : $"{hundreds} and {BelowHundred(value % Hundred)}";
    }

    private static string BelowHundred(long value)
    {
        if (value < 20)
            return Small[value];
        return value % 10 == 0 ? Tens[value / 10] : $"{Tens[value / 10]}-{Small[value % 10]}";
    }
}
