using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Tests.Speech;

public sealed class FrenchSpeechTests
{
    private const SpeechLanguage Language = SpeechLanguage.French;

    [Fact]
    public void Numbers_to_120_are_said_as_people_count() => Assert.Equal<string[]>(
        [
            "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
            "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt", "vingt et un", "vingt-deux", "vingt-trois", "vingt-quatre",
            "vingt-cinq", "vingt-six", "vingt-sept", "vingt-huit", "vingt-neuf", "trente", "trente et un", "trente-deux", "trente-trois",
            "trente-quatre", "trente-cinq", "trente-six", "trente-sept", "trente-huit", "trente-neuf", "quarante", "quarante et un",
            "quarante-deux", "quarante-trois", "quarante-quatre", "quarante-cinq", "quarante-six", "quarante-sept", "quarante-huit",
            "quarante-neuf", "cinquante", "cinquante et un", "cinquante-deux", "cinquante-trois", "cinquante-quatre", "cinquante-cinq",
            "cinquante-six", "cinquante-sept", "cinquante-huit", "cinquante-neuf", "soixante", "soixante et un", "soixante-deux",
            "soixante-trois", "soixante-quatre", "soixante-cinq", "soixante-six", "soixante-sept", "soixante-huit", "soixante-neuf",
            "soixante-dix", "soixante et onze", "soixante-douze", "soixante-treize", "soixante-quatorze", "soixante-quinze",
            "soixante-seize", "soixante-dix-sept", "soixante-dix-huit", "soixante-dix-neuf", "quatre-vingts", "quatre-vingt-un",
            "quatre-vingt-deux", "quatre-vingt-trois", "quatre-vingt-quatre", "quatre-vingt-cinq", "quatre-vingt-six", "quatre-vingt-sept",
            "quatre-vingt-huit", "quatre-vingt-neuf", "quatre-vingt-dix", "quatre-vingt-onze", "quatre-vingt-douze", "quatre-vingt-treize",
            "quatre-vingt-quatorze", "quatre-vingt-quinze", "quatre-vingt-seize", "quatre-vingt-dix-sept", "quatre-vingt-dix-huit",
            "quatre-vingt-dix-neuf", "cent", "cent un", "cent deux", "cent trois", "cent quatre", "cent cinq", "cent six", "cent sept",
            "cent huit", "cent neuf", "cent dix", "cent onze", "cent douze", "cent treize", "cent quatorze", "cent quinze", "cent seize",
            "cent dix-sept", "cent dix-huit", "cent dix-neuf", "cent vingt",
        ],
        Enumerable.Range(0, 121).Select(each => SpokenText.Of(new SayItem.Number(each), Language)).ToArray());

    [Theory]
    [InlineData(-21, "moins vingt et un")]
    [InlineData(200, "deux cents")]
    [InlineData(201, "deux cent un")]
    [InlineData(999, "neuf cent quatre-vingt-dix-neuf")]
    [InlineData(1000, "mille")]
    [InlineData(1001, "mille un")]
    [InlineData(1100, "mille cent")]
    [InlineData(1999, "mille neuf cent quatre-vingt-dix-neuf")]
    [InlineData(2000, "deux mille")]
    [InlineData(9999, "neuf mille neuf cent quatre-vingt-dix-neuf")]
    [InlineData(10000, "dix mille")]
    [InlineData(21000, "vingt et un mille")]
    [InlineData(80000, "quatre-vingt mille")]
    [InlineData(101000, "cent un mille")]
    [InlineData(200000, "deux cent mille")]
    [InlineData(999999, "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf")]
    [InlineData(1000000, "un million")]
    [InlineData(1000001, "un million un")]
    [InlineData(2000000, "deux millions")]
    [InlineData(21000000, "vingt et un millions")]
    [InlineData(200000000, "deux cents millions")]
    [InlineData(1000000000, "un milliard")]
    [InlineData(2000000001, "deux milliards un")]
    public void Number_is_said_in_words(long value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value), Language));

    [Theory]
    [InlineData(1, "premier")]
    [InlineData(2, "deuxième")]
    [InlineData(3, "troisième")]
    [InlineData(4, "quatrième")]
    [InlineData(5, "cinquième")]
    [InlineData(7, "septième")]
    [InlineData(8, "huitième")]
    [InlineData(9, "neuvième")]
    [InlineData(10, "dixième")]
    [InlineData(11, "onzième")]
    [InlineData(12, "douzième")]
    [InlineData(13, "treizième")]
    [InlineData(20, "vingtième")]
    [InlineData(21, "vingt et unième")]
    [InlineData(30, "trentième")]
    [InlineData(80, "quatre-vingtième")]
    [InlineData(81, "quatre-vingt-unième")]
    [InlineData(91, "quatre-vingt-onzième")]
    [InlineData(100, "centième")]
    [InlineData(101, "cent unième")]
    [InlineData(1000, "millième")]
    [InlineData(1001, "mille unième")]
    public void Position_is_said_as_an_ordinal(int value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Position(value), Language));

    [Theory]
    [InlineData("00:00", "minuit")]
    [InlineData("00:05", "zéro heure cinq")]
    [InlineData("01:00", "une heure")]
    [InlineData("01:01", "une heure une")]
    [InlineData("09:15", "neuf heures quinze")]
    [InlineData("12:00", "midi")]
    [InlineData("12:30", "douze heures trente")]
    [InlineData("13:00", "treize heures")]
    [InlineData("14:30", "quatorze heures trente")]
    [InlineData("21:21", "vingt et une heures vingt et une")]
    [InlineData("23:59", "vingt-trois heures cinquante-neuf")]
    public void Time_is_said_as_on_the_phone(string time, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.TimeOfDay(SpeechSamples.Time(time)), Language));

    [Theory]
    [InlineData("2026-11-26", "jeudi vingt-six novembre deux mille vingt-six")]
    [InlineData("1999-01-01", "vendredi premier janvier mille neuf cent quatre-vingt-dix-neuf")]
    [InlineData("2000-05-31", "mercredi trente et un mai deux mille")]
    [InlineData("2005-03-21", "lundi vingt et un mars deux mille cinq")]
    [InlineData("1900-08-11", "samedi onze août mille neuf cents")]
    public void Date_is_said_with_weekday_and_year(string date, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Date(SpeechSamples.Date(date)), Language));

    [Theory]
    [InlineData(0, "zéro seconde")]
    [InlineData(1, "une seconde")]
    [InlineData(59, "cinquante-neuf secondes")]
    [InlineData(60, "une minute")]
    [InlineData(121, "deux minutes")]
    [InlineData(660, "onze minutes")]
    [InlineData(1260, "vingt et une minutes")]
    [InlineData(3600, "une heure")]
    [InlineData(3660, "une heure et une minute")]
    [InlineData(7260, "deux heures et une minute")]
    [InlineData(90000, "vingt-cinq heures")]
    public void Duration_agrees_with_its_units(int seconds, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Duration(TimeSpan.FromSeconds(seconds)), Language));

    [Theory]
    [InlineData("0", Currency.Euro, "zéro euro")]
    [InlineData("0.01", Currency.Euro, "un centime")]
    [InlineData("1.01", Currency.Euro, "un euro et un centime")]
    [InlineData("2.5", Currency.Euro, "deux euros et cinquante centimes")]
    [InlineData("21.21", Currency.Euro, "vingt et un euros et vingt et un centimes")]
    [InlineData("100", Currency.Euro, "cent euros")]
    [InlineData("1000000", Currency.Euro, "un million d'euros")]
    [InlineData("1.01", Currency.Dollar, "un dollar et un cent")]
    [InlineData("21.21", Currency.Dollar, "vingt et un dollars et vingt et un cents")]
    [InlineData("1.01", Currency.Pound, "une livre et un penny")]
    [InlineData("2.5", Currency.Pound, "deux livres et cinquante pence")]
    [InlineData("21.21", Currency.Pound, "vingt et une livres et vingt et un pence")]
    [InlineData("1.01", Currency.Krone, "une couronne et un øre")]
    [InlineData("2.5", Currency.Krone, "deux couronnes et cinquante øre")]
    [InlineData("21.21", Currency.Krone, "vingt et une couronnes et vingt et un øre")]
    public void Money_agrees_with_its_currency(string amount, Currency currency, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Money(SpeechSamples.Amount(amount), currency), Language));

    [Theory]
    [InlineData("201", "deux zéro un")]
    [InlineData("1234", "un deux trois quatre")]
    [InlineData("12345", "un deux trois, quatre cinq")]
    [InlineData("*21#", "étoile, deux un, dièse")]
    [InlineData("0142345678", "zéro un, quarante-deux, trente-quatre, cinquante-six, soixante-dix-huit")]
    [InlineData("+33142345678", "plus, trente-trois, un, quarante-deux, trente-quatre, cinquante-six, soixante-dix-huit")]
    public void Digits_are_said_in_the_groups_of_the_country(string digits, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Digits(digits), Language));

    [Theory]
    [InlineData(0, "Vous avez zéro nouveau message.")]
    [InlineData(1, "Vous avez un nouveau message.")]
    [InlineData(21, "Vous avez vingt et un nouveaux messages.")]
    public void Messages_are_counted_by_grammar(long count, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Prompt(PromptId.NewMessages, [new SayItem.Number(count)]), Language));

    [Theory]
    [InlineData(1, "une")]
    [InlineData(11, "onze")]
    [InlineData(21, "vingt et une")]
    [InlineData(71, "soixante et onze")]
    [InlineData(81, "quatre-vingt-une")]
    [InlineData(21_001, "vingt et un mille une")]
    public void Number_before_a_feminine_noun_agrees_with_it(long value, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value, GrammaticalGender.Feminine), Language));
}
