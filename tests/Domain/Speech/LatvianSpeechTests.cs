using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Tests.Speech;

public sealed class LatvianSpeechTests
{
    private const SpeechLanguage Language = SpeechLanguage.Latvian;

    [Fact]
    public void Numbers_to_120_are_said_as_people_count() => Assert.Equal<string[]>(
        [
            "nulle", "viens", "divi", "trīs", "četri", "pieci", "seši", "septiņi", "astoņi", "deviņi", "desmit", "vienpadsmit",
            "divpadsmit", "trīspadsmit", "četrpadsmit", "piecpadsmit", "sešpadsmit", "septiņpadsmit", "astoņpadsmit", "deviņpadsmit",
            "divdesmit", "divdesmit viens", "divdesmit divi", "divdesmit trīs", "divdesmit četri", "divdesmit pieci", "divdesmit seši",
            "divdesmit septiņi", "divdesmit astoņi", "divdesmit deviņi", "trīsdesmit", "trīsdesmit viens", "trīsdesmit divi",
            "trīsdesmit trīs", "trīsdesmit četri", "trīsdesmit pieci", "trīsdesmit seši", "trīsdesmit septiņi", "trīsdesmit astoņi",
            "trīsdesmit deviņi", "četrdesmit", "četrdesmit viens", "četrdesmit divi", "četrdesmit trīs", "četrdesmit četri",
            "četrdesmit pieci", "četrdesmit seši", "četrdesmit septiņi", "četrdesmit astoņi", "četrdesmit deviņi", "piecdesmit",
            "piecdesmit viens", "piecdesmit divi", "piecdesmit trīs", "piecdesmit četri", "piecdesmit pieci", "piecdesmit seši",
            "piecdesmit septiņi", "piecdesmit astoņi", "piecdesmit deviņi", "sešdesmit", "sešdesmit viens", "sešdesmit divi",
            "sešdesmit trīs", "sešdesmit četri", "sešdesmit pieci", "sešdesmit seši", "sešdesmit septiņi", "sešdesmit astoņi",
            "sešdesmit deviņi", "septiņdesmit", "septiņdesmit viens", "septiņdesmit divi", "septiņdesmit trīs", "septiņdesmit četri",
            "septiņdesmit pieci", "septiņdesmit seši", "septiņdesmit septiņi", "septiņdesmit astoņi", "septiņdesmit deviņi", "astoņdesmit",
            "astoņdesmit viens", "astoņdesmit divi", "astoņdesmit trīs", "astoņdesmit četri", "astoņdesmit pieci", "astoņdesmit seši",
            "astoņdesmit septiņi", "astoņdesmit astoņi", "astoņdesmit deviņi", "deviņdesmit", "deviņdesmit viens", "deviņdesmit divi",
            "deviņdesmit trīs", "deviņdesmit četri", "deviņdesmit pieci", "deviņdesmit seši", "deviņdesmit septiņi", "deviņdesmit astoņi",
            "deviņdesmit deviņi", "simts", "simts viens", "simts divi", "simts trīs", "simts četri", "simts pieci", "simts seši",
            "simts septiņi", "simts astoņi", "simts deviņi", "simts desmit", "simts vienpadsmit", "simts divpadsmit", "simts trīspadsmit",
            "simts četrpadsmit", "simts piecpadsmit", "simts sešpadsmit", "simts septiņpadsmit", "simts astoņpadsmit", "simts deviņpadsmit",
            "simts divdesmit",
        ],
        Enumerable.Range(0, 121).Select(each => SpokenText.Of(new SayItem.Number(each), Language)).ToArray());

    [Theory]
    [InlineData(-21, "mīnus divdesmit viens")]
    [InlineData(200, "divi simti")]
    [InlineData(201, "divi simti viens")]
    [InlineData(999, "deviņi simti deviņdesmit deviņi")]
    [InlineData(1000, "tūkstotis")]
    [InlineData(1001, "tūkstotis viens")]
    [InlineData(1100, "tūkstotis simts")]
    [InlineData(1999, "tūkstotis deviņi simti deviņdesmit deviņi")]
    [InlineData(2000, "divi tūkstoši")]
    [InlineData(9999, "deviņi tūkstoši deviņi simti deviņdesmit deviņi")]
    [InlineData(10000, "desmit tūkstoši")]
    [InlineData(21000, "divdesmit viens tūkstotis")]
    [InlineData(80000, "astoņdesmit tūkstoši")]
    [InlineData(101000, "simts viens tūkstotis")]
    [InlineData(200000, "divi simti tūkstoši")]
    [InlineData(999999, "deviņi simti deviņdesmit deviņi tūkstoši deviņi simti deviņdesmit deviņi")]
    [InlineData(1000000, "viens miljons")]
    [InlineData(1000001, "viens miljons viens")]
    [InlineData(2000000, "divi miljoni")]
    [InlineData(21000000, "divdesmit viens miljons")]
    [InlineData(200000000, "divi simti miljoni")]
    [InlineData(1000000000, "viens miljards")]
    [InlineData(2000000001, "divi miljardi viens")]
    public void Number_is_said_in_words(long value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value), Language));

    [Theory]
    [InlineData(1, "pirmais")]
    [InlineData(2, "otrais")]
    [InlineData(3, "trešais")]
    [InlineData(4, "ceturtais")]
    [InlineData(5, "piektais")]
    [InlineData(7, "septītais")]
    [InlineData(8, "astotais")]
    [InlineData(9, "devītais")]
    [InlineData(10, "desmitais")]
    [InlineData(11, "vienpadsmitais")]
    [InlineData(12, "divpadsmitais")]
    [InlineData(13, "trīspadsmitais")]
    [InlineData(20, "divdesmitais")]
    [InlineData(21, "divdesmit pirmais")]
    [InlineData(30, "trīsdesmitais")]
    [InlineData(80, "astoņdesmitais")]
    [InlineData(81, "astoņdesmit pirmais")]
    [InlineData(91, "deviņdesmit pirmais")]
    [InlineData(100, "simtais")]
    [InlineData(101, "simts pirmais")]
    [InlineData(1000, "tūkstošais")]
    [InlineData(1001, "tūkstotis pirmais")]
    public void Position_is_said_as_an_ordinal(int value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Position(value), Language));

    [Theory]
    [InlineData("00:00", "pulksten nulle")]
    [InlineData("00:05", "pulksten nulle un piecas minūtes")]
    [InlineData("01:00", "pulksten viens")]
    [InlineData("01:01", "pulksten viens un viena minūte")]
    [InlineData("09:15", "pulksten deviņi un piecpadsmit minūšu")]
    [InlineData("12:00", "pulksten divpadsmit")]
    [InlineData("12:30", "pulksten divpadsmit un trīsdesmit minūšu")]
    [InlineData("13:00", "pulksten trīspadsmit")]
    [InlineData("14:30", "pulksten četrpadsmit un trīsdesmit minūšu")]
    [InlineData("21:21", "pulksten divdesmit viens un divdesmit viena minūte")]
    [InlineData("23:59", "pulksten divdesmit trīs un piecdesmit deviņas minūtes")]
    public void Time_is_said_as_on_the_phone(string time, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.TimeOfDay(SpeechSamples.Time(time)), Language));

    [Theory]
    [InlineData("2026-11-26", "ceturtdiena, divi tūkstoši divdesmit sestā gada divdesmit sestais novembris")]
    [InlineData("1999-01-01", "piektdiena, tūkstotis deviņi simti deviņdesmit devītā gada pirmais janvāris")]
    [InlineData("2000-05-31", "trešdiena, divtūkstošā gada trīsdesmit pirmais maijs")]
    [InlineData("2005-03-21", "pirmdiena, divi tūkstoši piektā gada divdesmit pirmais marts")]
    [InlineData("1900-08-11", "sestdiena, tūkstotis deviņsimtā gada vienpadsmitais augusts")]
    public void Date_is_said_with_weekday_and_year(string date, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Date(SpeechSamples.Date(date)), Language));

    [Theory]
    [InlineData(0, "nulle sekunžu")]
    [InlineData(1, "viena sekunde")]
    [InlineData(59, "piecdesmit deviņas sekundes")]
    [InlineData(60, "viena minūte")]
    [InlineData(121, "divas minūtes")]
    [InlineData(660, "vienpadsmit minūšu")]
    [InlineData(1260, "divdesmit viena minūte")]
    [InlineData(3600, "viena stunda")]
    [InlineData(3660, "viena stunda un viena minūte")]
    [InlineData(7260, "divas stundas un viena minūte")]
    [InlineData(90000, "divdesmit piecas stundas")]
    public void Duration_agrees_with_its_units(int seconds, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Duration(TimeSpan.FromSeconds(seconds)), Language));

    [Theory]
    [InlineData("0", Currency.Euro, "nulle eiro")]
    [InlineData("0.01", Currency.Euro, "viens cents")]
    [InlineData("1.01", Currency.Euro, "viens eiro un viens cents")]
    [InlineData("2.5", Currency.Euro, "divi eiro un piecdesmit centu")]
    [InlineData("21.21", Currency.Euro, "divdesmit viens eiro un divdesmit viens cents")]
    [InlineData("100", Currency.Euro, "simts eiro")]
    [InlineData("1000000", Currency.Euro, "viens miljons eiro")]
    [InlineData("1.01", Currency.Dollar, "viens dolārs un viens cents")]
    [InlineData("21.21", Currency.Dollar, "divdesmit viens dolārs un divdesmit viens cents")]
    [InlineData("1.01", Currency.Pound, "viena mārciņa un viens penss")]
    [InlineData("2.5", Currency.Pound, "divas mārciņas un piecdesmit pensu")]
    [InlineData("21.21", Currency.Pound, "divdesmit viena mārciņa un divdesmit viens penss")]
    [InlineData("1.01", Currency.Krone, "viena krona un viena ēre")]
    [InlineData("2.5", Currency.Krone, "divas kronas un piecdesmit ēru")]
    [InlineData("21.21", Currency.Krone, "divdesmit viena krona un divdesmit viena ēre")]
    public void Money_agrees_with_its_currency(string amount, Currency currency, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Money(SpeechSamples.Amount(amount), currency), Language));

    [Theory]
    [InlineData("201", "divi nulle viens")]
    [InlineData("1234", "viens divi trīs četri")]
    [InlineData("12345", "viens divi trīs, četri pieci")]
    [InlineData("*21#", "zvaigznīte, divi viens, restīte")]
    [InlineData("+37167123456", "plus, trīs septiņi viens, seši septiņi, viens divi, trīs četri, pieci seši")]
    public void Digits_are_said_in_the_groups_of_the_country(string digits, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Digits(digits), Language));

    [Theory]
    [InlineData(0, "Jums ir nulle jaunu ziņu.")]
    [InlineData(1, "Jums ir viena jauna ziņa.")]
    [InlineData(2, "Jums ir divas jaunas ziņas.")]
    [InlineData(11, "Jums ir vienpadsmit jaunu ziņu.")]
    [InlineData(21, "Jums ir divdesmit viena jauna ziņa.")]
    [InlineData(30, "Jums ir trīsdesmit jaunu ziņu.")]
    public void Messages_are_counted_by_grammar(long count, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Prompt(PromptId.NewMessages, [new SayItem.Number(count)]), Language));

    [Theory]
    [InlineData(1, "viena")]
    [InlineData(3, "trīs")]
    [InlineData(22, "divdesmit divas")]
    [InlineData(1_201, "tūkstotis divi simti viena")]
    public void Number_before_a_feminine_noun_agrees_with_it(long value, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value, GrammaticalGender.Feminine), Language));
}
