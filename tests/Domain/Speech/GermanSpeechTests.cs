using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Tests.Speech;

public sealed class GermanSpeechTests
{
    private const SpeechLanguage Language = SpeechLanguage.German;

    [Fact]
    public void Numbers_to_120_are_said_as_people_count() => Assert.Equal<string[]>(
        [
            "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn",
            "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig", "einundzwanzig", "zweiundzwanzig",
            "dreiundzwanzig", "vierundzwanzig", "fünfundzwanzig", "sechsundzwanzig", "siebenundzwanzig", "achtundzwanzig", "neunundzwanzig",
            "dreißig", "einunddreißig", "zweiunddreißig", "dreiunddreißig", "vierunddreißig", "fünfunddreißig", "sechsunddreißig",
            "siebenunddreißig", "achtunddreißig", "neununddreißig", "vierzig", "einundvierzig", "zweiundvierzig", "dreiundvierzig",
            "vierundvierzig", "fünfundvierzig", "sechsundvierzig", "siebenundvierzig", "achtundvierzig", "neunundvierzig", "fünfzig",
            "einundfünfzig", "zweiundfünfzig", "dreiundfünfzig", "vierundfünfzig", "fünfundfünfzig", "sechsundfünfzig", "siebenundfünfzig",
            "achtundfünfzig", "neunundfünfzig", "sechzig", "einundsechzig", "zweiundsechzig", "dreiundsechzig", "vierundsechzig",
            "fünfundsechzig", "sechsundsechzig", "siebenundsechzig", "achtundsechzig", "neunundsechzig", "siebzig", "einundsiebzig",
            "zweiundsiebzig", "dreiundsiebzig", "vierundsiebzig", "fünfundsiebzig", "sechsundsiebzig", "siebenundsiebzig", "achtundsiebzig",
            "neunundsiebzig", "achtzig", "einundachtzig", "zweiundachtzig", "dreiundachtzig", "vierundachtzig", "fünfundachtzig",
            "sechsundachtzig", "siebenundachtzig", "achtundachtzig", "neunundachtzig", "neunzig", "einundneunzig", "zweiundneunzig",
            "dreiundneunzig", "vierundneunzig", "fünfundneunzig", "sechsundneunzig", "siebenundneunzig", "achtundneunzig", "neunundneunzig",
            "einhundert", "einhunderteins", "einhundertzwei", "einhundertdrei", "einhundertvier", "einhundertfünf", "einhundertsechs",
            "einhundertsieben", "einhundertacht", "einhundertneun", "einhundertzehn", "einhundertelf", "einhundertzwölf",
            "einhundertdreizehn", "einhundertvierzehn", "einhundertfünfzehn", "einhundertsechzehn", "einhundertsiebzehn",
            "einhundertachtzehn", "einhundertneunzehn", "einhundertzwanzig",
        ],
        Enumerable.Range(0, 121).Select(each => SpokenText.Of(new SayItem.Number(each), Language)).ToArray());

    [Theory]
    [InlineData(-21, "minus einundzwanzig")]
    [InlineData(200, "zweihundert")]
    [InlineData(201, "zweihunderteins")]
    [InlineData(999, "neunhundertneunundneunzig")]
    [InlineData(1000, "eintausend")]
    [InlineData(1001, "eintausendeins")]
    [InlineData(1100, "eintausendeinhundert")]
    [InlineData(1999, "eintausendneunhundertneunundneunzig")]
    [InlineData(2000, "zweitausend")]
    [InlineData(9999, "neuntausendneunhundertneunundneunzig")]
    [InlineData(10000, "zehntausend")]
    [InlineData(21000, "einundzwanzigtausend")]
    [InlineData(80000, "achtzigtausend")]
    [InlineData(101000, "einhunderteintausend")]
    [InlineData(200000, "zweihunderttausend")]
    [InlineData(999999, "neunhundertneunundneunzigtausendneunhundertneunundneunzig")]
    [InlineData(1000000, "eine Million")]
    [InlineData(1000001, "eine Million eins")]
    [InlineData(2000000, "zwei Millionen")]
    [InlineData(21000000, "einundzwanzig Millionen")]
    [InlineData(200000000, "zweihundert Millionen")]
    [InlineData(1000000000, "eine Milliarde")]
    [InlineData(2000000001, "zwei Milliarden eins")]
    public void Number_is_said_in_words(long value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value), Language));

    [Theory]
    [InlineData(1, "erste")]
    [InlineData(2, "zweite")]
    [InlineData(3, "dritte")]
    [InlineData(4, "vierte")]
    [InlineData(5, "fünfte")]
    [InlineData(7, "siebte")]
    [InlineData(8, "achte")]
    [InlineData(9, "neunte")]
    [InlineData(10, "zehnte")]
    [InlineData(11, "elfte")]
    [InlineData(12, "zwölfte")]
    [InlineData(13, "dreizehnte")]
    [InlineData(20, "zwanzigste")]
    [InlineData(21, "einundzwanzigste")]
    [InlineData(30, "dreißigste")]
    [InlineData(80, "achtzigste")]
    [InlineData(81, "einundachtzigste")]
    [InlineData(91, "einundneunzigste")]
    [InlineData(100, "einhundertste")]
    [InlineData(101, "einhunderterste")]
    [InlineData(1000, "eintausendste")]
    [InlineData(1001, "eintausenderste")]
    public void Position_is_said_as_an_ordinal(int value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Position(value), Language));

    [Theory]
    [InlineData("00:00", "null Uhr")]
    [InlineData("00:05", "null Uhr fünf")]
    [InlineData("01:00", "ein Uhr")]
    [InlineData("01:01", "ein Uhr eins")]
    [InlineData("09:15", "neun Uhr fünfzehn")]
    [InlineData("12:00", "zwölf Uhr")]
    [InlineData("12:30", "zwölf Uhr dreißig")]
    [InlineData("13:00", "dreizehn Uhr")]
    [InlineData("14:30", "vierzehn Uhr dreißig")]
    [InlineData("21:21", "einundzwanzig Uhr einundzwanzig")]
    [InlineData("23:59", "dreiundzwanzig Uhr neunundfünfzig")]
    public void Time_is_said_as_on_the_phone(string time, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.TimeOfDay(SpeechSamples.Time(time)), Language));

    [Theory]
    [InlineData("2026-11-26", "Donnerstag, der sechsundzwanzigste November zweitausendsechsundzwanzig")]
    [InlineData("1999-01-01", "Freitag, der erste Januar neunzehnhundertneunundneunzig")]
    [InlineData("2000-05-31", "Mittwoch, der einunddreißigste Mai zweitausend")]
    [InlineData("2005-03-21", "Montag, der einundzwanzigste März zweitausendfünf")]
    [InlineData("1900-08-11", "Samstag, der elfte August neunzehnhundert")]
    public void Date_is_said_with_weekday_and_year(string date, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Date(SpeechSamples.Date(date)), Language));

    [Theory]
    [InlineData(0, "null Sekunden")]
    [InlineData(1, "eine Sekunde")]
    [InlineData(59, "neunundfünfzig Sekunden")]
    [InlineData(60, "eine Minute")]
    [InlineData(121, "zwei Minuten")]
    [InlineData(660, "elf Minuten")]
    [InlineData(1260, "einundzwanzig Minuten")]
    [InlineData(3600, "eine Stunde")]
    [InlineData(3660, "eine Stunde und eine Minute")]
    [InlineData(7260, "zwei Stunden und eine Minute")]
    [InlineData(90000, "fünfundzwanzig Stunden")]
    public void Duration_agrees_with_its_units(int seconds, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Duration(TimeSpan.FromSeconds(seconds)), Language));

    [Theory]
    [InlineData("0", Currency.Euro, "null Euro")]
    [InlineData("0.01", Currency.Euro, "ein Cent")]
    [InlineData("1.01", Currency.Euro, "ein Euro und ein Cent")]
    [InlineData("2.5", Currency.Euro, "zwei Euro und fünfzig Cent")]
    [InlineData("21.21", Currency.Euro, "einundzwanzig Euro und einundzwanzig Cent")]
    [InlineData("100", Currency.Euro, "einhundert Euro")]
    [InlineData("1000000", Currency.Euro, "eine Million Euro")]
    [InlineData("1.01", Currency.Dollar, "ein Dollar und ein Cent")]
    [InlineData("21.21", Currency.Dollar, "einundzwanzig Dollar und einundzwanzig Cent")]
    [InlineData("1.01", Currency.Pound, "ein Pfund und ein Penny")]
    [InlineData("2.5", Currency.Pound, "zwei Pfund und fünfzig Pence")]
    [InlineData("21.21", Currency.Pound, "einundzwanzig Pfund und einundzwanzig Pence")]
    [InlineData("1.01", Currency.Krone, "eine Krone und ein Öre")]
    [InlineData("2.5", Currency.Krone, "zwei Kronen und fünfzig Öre")]
    [InlineData("21.21", Currency.Krone, "einundzwanzig Kronen und einundzwanzig Öre")]
    public void Money_agrees_with_its_currency(string amount, Currency currency, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Money(SpeechSamples.Amount(amount), currency), Language));

    [Theory]
    [InlineData("201", "zwei null eins")]
    [InlineData("1234", "eins zwei drei vier")]
    [InlineData("12345", "eins zwei drei, vier fünf")]
    [InlineData("*21#", "Stern, zwei eins, Raute")]
    [InlineData("030123456", "null drei null, eins zwei, drei vier, fünf sechs")]
    [InlineData("+442071234567", "plus, vier vier, zwei null, sieben eins, zwei drei, vier fünf, sechs sieben")]
    public void Digits_are_said_in_the_groups_of_the_country(string digits, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Digits(digits), Language));

    [Theory]
    [InlineData(0, "Sie haben null neue Nachrichten.")]
    [InlineData(1, "Sie haben eine neue Nachricht.")]
    [InlineData(21, "Sie haben einundzwanzig neue Nachrichten.")]
    public void Messages_are_counted_by_grammar(long count, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Prompt(PromptId.NewMessages, [new SayItem.Number(count)]), Language));
}
