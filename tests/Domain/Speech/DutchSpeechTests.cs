using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Tests.Speech;

public sealed class DutchSpeechTests
{
    private const SpeechLanguage Language = SpeechLanguage.Dutch;

    [Fact]
    public void Numbers_to_120_are_said_as_people_count() => Assert.Equal<string[]>(
        [
            "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien",
            "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig", "eenentwintig", "tweeëntwintig", "drieëntwintig",
            "vierentwintig", "vijfentwintig", "zesentwintig", "zevenentwintig", "achtentwintig", "negenentwintig", "dertig", "eenendertig",
            "tweeëndertig", "drieëndertig", "vierendertig", "vijfendertig", "zesendertig", "zevenendertig", "achtendertig", "negenendertig",
            "veertig", "eenenveertig", "tweeënveertig", "drieënveertig", "vierenveertig", "vijfenveertig", "zesenveertig", "zevenenveertig",
            "achtenveertig", "negenenveertig", "vijftig", "eenenvijftig", "tweeënvijftig", "drieënvijftig", "vierenvijftig",
            "vijfenvijftig", "zesenvijftig", "zevenenvijftig", "achtenvijftig", "negenenvijftig", "zestig", "eenenzestig", "tweeënzestig",
            "drieënzestig", "vierenzestig", "vijfenzestig", "zesenzestig", "zevenenzestig", "achtenzestig", "negenenzestig", "zeventig",
            "eenenzeventig", "tweeënzeventig", "drieënzeventig", "vierenzeventig", "vijfenzeventig", "zesenzeventig", "zevenenzeventig",
            "achtenzeventig", "negenenzeventig", "tachtig", "eenentachtig", "tweeëntachtig", "drieëntachtig", "vierentachtig",
            "vijfentachtig", "zesentachtig", "zevenentachtig", "achtentachtig", "negenentachtig", "negentig", "eenennegentig",
            "tweeënnegentig", "drieënnegentig", "vierennegentig", "vijfennegentig", "zesennegentig", "zevenennegentig", "achtennegentig",
            "negenennegentig", "honderd", "honderdeen", "honderdtwee", "honderddrie", "honderdvier", "honderdvijf", "honderdzes",
            "honderdzeven", "honderdacht", "honderdnegen", "honderdtien", "honderdelf", "honderdtwaalf", "honderddertien",
            "honderdveertien", "honderdvijftien", "honderdzestien", "honderdzeventien", "honderdachttien", "honderdnegentien",
            "honderdtwintig",
        ],
        Enumerable.Range(0, 121).Select(each => SpokenText.Of(new SayItem.Number(each), Language)).ToArray());

    [Theory]
    [InlineData(-21, "min eenentwintig")]
    [InlineData(200, "tweehonderd")]
    [InlineData(201, "tweehonderdeen")]
    [InlineData(999, "negenhonderdnegenennegentig")]
    [InlineData(1000, "duizend")]
    [InlineData(1001, "duizend één")]
    [InlineData(1100, "duizend honderd")]
    [InlineData(1999, "duizend negenhonderdnegenennegentig")]
    [InlineData(2000, "tweeduizend")]
    [InlineData(9999, "negenduizend negenhonderdnegenennegentig")]
    [InlineData(10000, "tienduizend")]
    [InlineData(21000, "eenentwintigduizend")]
    [InlineData(80000, "tachtigduizend")]
    [InlineData(101000, "honderdeenduizend")]
    [InlineData(200000, "tweehonderdduizend")]
    [InlineData(999999, "negenhonderdnegenennegentigduizend negenhonderdnegenennegentig")]
    [InlineData(1000000, "één miljoen")]
    [InlineData(1000001, "één miljoen één")]
    [InlineData(2000000, "twee miljoen")]
    [InlineData(21000000, "eenentwintig miljoen")]
    [InlineData(200000000, "tweehonderd miljoen")]
    [InlineData(1000000000, "één miljard")]
    [InlineData(2000000001, "twee miljard één")]
    public void Number_is_said_in_words(long value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value), Language));

    [Theory]
    [InlineData(1, "eerste")]
    [InlineData(2, "tweede")]
    [InlineData(3, "derde")]
    [InlineData(4, "vierde")]
    [InlineData(5, "vijfde")]
    [InlineData(7, "zevende")]
    [InlineData(8, "achtste")]
    [InlineData(9, "negende")]
    [InlineData(10, "tiende")]
    [InlineData(11, "elfde")]
    [InlineData(12, "twaalfde")]
    [InlineData(13, "dertiende")]
    [InlineData(20, "twintigste")]
    [InlineData(21, "eenentwintigste")]
    [InlineData(30, "dertigste")]
    [InlineData(80, "tachtigste")]
    [InlineData(81, "eenentachtigste")]
    [InlineData(91, "eenennegentigste")]
    [InlineData(100, "honderdste")]
    [InlineData(101, "honderdeerste")]
    [InlineData(1000, "duizendste")]
    [InlineData(1001, "duizend eerste")]
    public void Position_is_said_as_an_ordinal(int value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Position(value), Language));

    [Theory]
    [InlineData("00:00", "nul uur")]
    [InlineData("00:05", "nul uur vijf")]
    [InlineData("01:00", "één uur")]
    [InlineData("01:01", "één uur één")]
    [InlineData("09:15", "negen uur vijftien")]
    [InlineData("12:00", "twaalf uur")]
    [InlineData("12:30", "twaalf uur dertig")]
    [InlineData("13:00", "dertien uur")]
    [InlineData("14:30", "veertien uur dertig")]
    [InlineData("21:21", "eenentwintig uur eenentwintig")]
    [InlineData("23:59", "drieëntwintig uur negenenvijftig")]
    public void Time_is_said_as_on_the_phone(string time, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.TimeOfDay(SpeechSamples.Time(time)), Language));

    [Theory]
    [InlineData("2026-11-26", "donderdag zesentwintig november tweeduizend zesentwintig")]
    [InlineData("1999-01-01", "vrijdag één januari negentienhonderd negenennegentig")]
    [InlineData("2000-05-31", "woensdag eenendertig mei tweeduizend")]
    [InlineData("2005-03-21", "maandag eenentwintig maart tweeduizend vijf")]
    [InlineData("1900-08-11", "zaterdag elf augustus negentienhonderd")]
    public void Date_is_said_with_weekday_and_year(string date, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Date(SpeechSamples.Date(date)), Language));

    [Theory]
    [InlineData(0, "nul seconden")]
    [InlineData(1, "één seconde")]
    [InlineData(59, "negenenvijftig seconden")]
    [InlineData(60, "één minuut")]
    [InlineData(121, "twee minuten")]
    [InlineData(660, "elf minuten")]
    [InlineData(1260, "eenentwintig minuten")]
    [InlineData(3600, "één uur")]
    [InlineData(3660, "één uur en één minuut")]
    [InlineData(7260, "twee uur en één minuut")]
    [InlineData(90000, "vijfentwintig uur")]
    public void Duration_agrees_with_its_units(int seconds, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Duration(TimeSpan.FromSeconds(seconds)), Language));

    [Theory]
    [InlineData("0", Currency.Euro, "nul euro")]
    [InlineData("0.01", Currency.Euro, "één cent")]
    [InlineData("1.01", Currency.Euro, "één euro en één cent")]
    [InlineData("2.5", Currency.Euro, "twee euro en vijftig cent")]
    [InlineData("21.21", Currency.Euro, "eenentwintig euro en eenentwintig cent")]
    [InlineData("100", Currency.Euro, "honderd euro")]
    [InlineData("1000000", Currency.Euro, "één miljoen euro")]
    [InlineData("1.01", Currency.Dollar, "één dollar en één cent")]
    [InlineData("21.21", Currency.Dollar, "eenentwintig dollar en eenentwintig cent")]
    [InlineData("1.01", Currency.Pound, "één pond en één penny")]
    [InlineData("2.5", Currency.Pound, "twee pond en vijftig pence")]
    [InlineData("21.21", Currency.Pound, "eenentwintig pond en eenentwintig pence")]
    [InlineData("1.01", Currency.Krone, "één kroon en één øre")]
    [InlineData("2.5", Currency.Krone, "twee kronen en vijftig øre")]
    [InlineData("21.21", Currency.Krone, "eenentwintig kronen en eenentwintig øre")]
    public void Money_agrees_with_its_currency(string amount, Currency currency, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Money(SpeechSamples.Amount(amount), currency), Language));

    [Theory]
    [InlineData("201", "twee nul één")]
    [InlineData("1234", "één twee drie vier")]
    [InlineData("12345", "één twee drie, vier vijf")]
    [InlineData("*21#", "sterretje, twee één, hekje")]
    [InlineData("0201234567", "nul twee nul, één twee drie, vier vijf, zes zeven")]
    [InlineData("0612345678", "nul zes, één twee, drie vier, vijf zes, zeven acht")]
    [InlineData("+31201234567", "plus, drie één, twee nul, één twee drie, vier vijf, zes zeven")]
    public void Digits_are_said_in_the_groups_of_the_country(string digits, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Digits(digits), Language));

    [Theory]
    [InlineData(0, "U heeft nul nieuwe berichten.")]
    [InlineData(1, "U heeft één nieuw bericht.")]
    [InlineData(21, "U heeft eenentwintig nieuwe berichten.")]
    public void Messages_are_counted_by_grammar(long count, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Prompt(PromptId.NewMessages, [new SayItem.Number(count)]), Language));
}
