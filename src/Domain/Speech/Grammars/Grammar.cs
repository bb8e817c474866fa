using System.Globalization;

namespace Softswitch.Domain.Speech.Grammars;

/// <summary>How one language says numbers and what is counted and measured with them. Every method answers every input.</summary>
internal abstract class Grammar(SpeechLanguage language, GrammarWords words)
{
    protected const int Hundred = 100;
    protected const int Thousand = 1000;
    protected const int Million = 1_000_000;
    protected const int Billion = 1_000_000_000;

    private const ulong TooLarge = 1_000_000_000_000;
    private const int LastPosition = 9999;

    private static readonly ImmutableArray<Grammar> All =
        [new EnglishGrammar(), new DutchGrammar(), new GermanGrammar(), new SpanishGrammar(), new FrenchGrammar(), new LatvianGrammar()];

    public SpeechLanguage Language => language;

    public GrammarWords Words => words;

    public static Grammar For(SpeechLanguage language) => All.FirstOrDefault(each => each.Language == language) ?? All[0];

    public string Number(long value, GrammaticalGender gender)
    {
        var size = value < 0 ? 0 - (ulong)value : (ulong)value;
        var said = size < TooLarge ? Whole((long)size, gender) : string.Join(' ', size.ToString(CultureInfo.InvariantCulture).Select(digit => words.Digits[digit - '0']));
        return value < 0 ? $"{words.Minus} {said}" : said;
    }

    public string Position(int value) => value is >= 1 and <= LastPosition ? Ordinal(value) : Number(value, GrammaticalGender.None);

    /// <summary>A number with its noun: one minute, two minutes.</summary>
    public string Count(long value, Noun noun) => $"{Number(value, noun.Gender)} {Linked(value, noun.Form(FormOf(value == long.MinValue ? long.MaxValue : Math.Abs(value))))}";

    public string Duration(TimeSpan value)
    {
        if (value < TimeSpan.FromMinutes(1))
            return Count(Math.Max(0, (long)value.TotalSeconds), words.Second);
        var minutes = (long)Math.Round(value.TotalMinutes, MidpointRounding.AwayFromZero);
        return Both(minutes / 60, words.Hour, minutes % 60, words.Minute);
    }

    public string Money(decimal amount, Currency currency)
    {
        var rounded = Math.Round(Math.Clamp(Math.Abs(amount), 0, TooLarge - 1), 2, MidpointRounding.AwayFromZero);
        var whole = (long)decimal.Truncate(rounded);
        var nouns = words.Of(currency);
        var hundredths = (int)((rounded - whole) * 100);
        var said = whole == 0 && hundredths == 0 ? Count(0, nouns.Whole) : Both(whole, nouns.Whole, hundredths, nouns.Hundredth);
        return amount < 0 && rounded > 0 ? $"{words.Minus} {said}" : said;
    }

    public abstract string Time(TimeOnly time);

    public abstract string Date(DateOnly date, bool withYear);

    /// <summary>A number from 0 to below 10^12.</summary>
    protected abstract string Whole(long value, GrammaticalGender gender);

    /// <summary>A place from 1 to 9,999.</summary>
    protected abstract string Ordinal(int value);

    /// <summary>Which form of a noun a number from 0 asks for (CLDR plural rules).</summary>
    protected virtual int FormOf(long value) => value == 1 ? 0 : 1;

    /// <summary>The noun with what stands between it and the number.</summary>
    protected virtual string Linked(long value, string noun) => noun;

    protected string WeekdayOf(DateOnly date) => words.Weekdays[(int)date.DayOfWeek];

    protected string MonthOf(DateOnly date) => words.Months[date.Month - 1];

    /// <summary>The text with another end, or with one more when it does not end so.</summary>
    protected static string WithEnd(string text, string end, string other) =>
        (text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text) + other;

    private string Both(long first, Noun firstNoun, long second, Noun secondNoun)
    {
        if (first == 0)
            return Count(second, secondNoun);
        return second == 0 ? Count(first, firstNoun) : $"{Count(first, firstNoun)} {words.And} {Count(second, secondNoun)}";
    }
}
