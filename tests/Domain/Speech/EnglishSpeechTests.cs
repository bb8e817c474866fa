using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Tests.Speech;

public sealed class EnglishSpeechTests
{
    private const SpeechLanguage Language = SpeechLanguage.English;

    [Fact]
    public void Numbers_to_120_are_said_as_people_count() => Assert.Equal<string[]>(
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one", "twenty-two", "twenty-three",
            "twenty-four", "twenty-five", "twenty-six", "twenty-seven", "twenty-eight", "twenty-nine", "thirty", "thirty-one", "thirty-two",
            "thirty-three", "thirty-four", "thirty-five", "thirty-six", "thirty-seven", "thirty-eight", "thirty-nine", "forty", "forty-one",
            "forty-two", "forty-three", "forty-four", "forty-five", "forty-six", "forty-seven", "forty-eight", "forty-nine", "fifty",
            "fifty-one", "fifty-two", "fifty-three", "fifty-four", "fifty-five", "fifty-six", "fifty-seven", "fifty-eight", "fifty-nine",
            "sixty", "sixty-one", "sixty-two", "sixty-three", "sixty-four", "sixty-five", "sixty-six", "sixty-seven", "sixty-eight",
            "sixty-nine", "seventy", "seventy-one", "seventy-two", "seventy-three", "seventy-four", "seventy-five", "seventy-six",
            "seventy-seven", "seventy-eight", "seventy-nine", "eighty", "eighty-one", "eighty-two", "eighty-three", "eighty-four",
            "eighty-five", "eighty-six", "eighty-seven", "eighty-eight", "eighty-nine", "ninety", "ninety-one", "ninety-two",
            "ninety-three", "ninety-four", "ninety-five", "ninety-six", "ninety-seven", "ninety-eight", "ninety-nine", "one hundred",
            "one hundred and one", "one hundred and two", "one hundred and three", "one hundred and four", "one hundred and five",
            "one hundred and six", "one hundred and seven", "one hundred and eight", "one hundred and nine", "one hundred and ten",
            "one hundred and eleven", "one hundred and twelve", "one hundred and thirteen", "one hundred and fourteen",
            "one hundred and fifteen", "one hundred and sixteen", "one hundred and seventeen", "one hundred and eighteen",
            "one hundred and nineteen", "one hundred and twenty",
        ],
        Enumerable.Range(0, 121).Select(each => SpokenText.Of(new SayItem.Number(each), Language)).ToArray());

    [Theory]
    [InlineData(-21, "minus twenty-one")]
    [InlineData(200, "two hundred")]
    [InlineData(201, "two hundred and one")]
    [InlineData(999, "nine hundred and ninety-nine")]
    [InlineData(1000, "one thousand")]
    [InlineData(1001, "one thousand and one")]
    [InlineData(1100, "one thousand one hundred")]
    [InlineData(1999, "one thousand nine hundred and ninety-nine")]
    [InlineData(2000, "two thousand")]
    [InlineData(9999, "nine thousand nine hundred and ninety-nine")]
    [InlineData(10000, "ten thousand")]
    [InlineData(21000, "twenty-one thousand")]
    [InlineData(80000, "eighty thousand")]
    [InlineData(101000, "one hundred and one thousand")]
    [InlineData(200000, "two hundred thousand")]
    [InlineData(999999, "nine hundred and ninety-nine thousand nine hundred and ninety-nine")]
    [InlineData(1000000, "one million")]
    [InlineData(1000001, "one million and one")]
    [InlineData(2000000, "two million")]
    [InlineData(21000000, "twenty-one million")]
    [InlineData(200000000, "two hundred million")]
    [InlineData(1000000000, "one billion")]
    [InlineData(2000000001, "two billion and one")]
    public void Number_is_said_in_words(long value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Number(value), Language));

    [Theory]
    [InlineData(1, "first")]
    [InlineData(2, "second")]
    [InlineData(3, "third")]
    [InlineData(4, "fourth")]
    [InlineData(5, "fifth")]
    [InlineData(7, "seventh")]
    [InlineData(8, "eighth")]
    [InlineData(9, "ninth")]
    [InlineData(10, "tenth")]
    [InlineData(11, "eleventh")]
    [InlineData(12, "twelfth")]
    [InlineData(13, "thirteenth")]
    [InlineData(20, "twentieth")]
    [InlineData(21, "twenty-first")]
    [InlineData(30, "thirtieth")]
    [InlineData(80, "eightieth")]
    [InlineData(81, "eighty-first")]
    [InlineData(91, "ninety-first")]
    [InlineData(100, "one hundredth")]
    [InlineData(101, "one hundred and first")]
    [InlineData(1000, "one thousandth")]
    [InlineData(1001, "one thousand and first")]
    public void Position_is_said_as_an_ordinal(int value, string expected) => Assert.Equal(expected, SpokenText.Of(new SayItem.Position(value), Language));

    [Theory]
    [InlineData("00:00", "twelve midnight")]
    [InlineData("00:05", "twelve oh five in the morning")]
    [InlineData("01:00", "one o'clock in the morning")]
    [InlineData("01:01", "one oh one in the morning")]
    [InlineData("09:15", "nine fifteen in the morning")]
    [InlineData("12:00", "twelve noon")]
    [InlineData("12:30", "twelve thirty in the afternoon")]
    [InlineData("13:00", "one o'clock in the afternoon")]
    [InlineData("14:30", "two thirty in the afternoon")]
    [InlineData("21:21", "nine twenty-one in the evening")]
    [InlineData("23:59", "eleven fifty-nine in the evening")]
    public void Time_is_said_as_on_the_phone(string time, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.TimeOfDay(SpeechSamples.Time(time)), Language));

    [Theory]
    [InlineData("2026-11-26", "Thursday the twenty-sixth of November twenty twenty-six")]
    [InlineData("1999-01-01", "Friday the first of January nineteen ninety-nine")]
    [InlineData("2000-05-31", "Wednesday the thirty-first of May two thousand")]
    [InlineData("2005-03-21", "Monday the twenty-first of March two thousand and five")]
    [InlineData("1900-08-11", "Saturday the eleventh of August nineteen hundred")]
    public void Date_is_said_with_weekday_and_year(string date, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Date(SpeechSamples.Date(date)), Language));

    [Theory]
    [InlineData(0, "zero seconds")]
    [InlineData(1, "one second")]
    [InlineData(59, "fifty-nine seconds")]
    [InlineData(60, "one minute")]
    [InlineData(121, "two minutes")]
    [InlineData(660, "eleven minutes")]
    [InlineData(1260, "twenty-one minutes")]
    [InlineData(3600, "one hour")]
    [InlineData(3660, "one hour and one minute")]
    [InlineData(7260, "two hours and one minute")]
    [InlineData(90000, "twenty-five hours")]
    public void Duration_agrees_with_its_units(int seconds, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Duration(TimeSpan.FromSeconds(seconds)), Language));

    [Theory]
    [InlineData("0", Currency.Euro, "zero euros")]
    [InlineData("0.01", Currency.Euro, "one cent")]
    [InlineData("1.01", Currency.Euro, "one euro and one cent")]
    [InlineData("2.5", Currency.Euro, "two euros and fifty cents")]
    [InlineData("21.21", Currency.Euro, "twenty-one euros and twenty-one cents")]
    [InlineData("100", Currency.Euro, "one hundred euros")]
    [InlineData("1000000", Currency.Euro, "one million euros")]
    [InlineData("1.01", Currency.Dollar, "one dollar and one cent")]
    [InlineData("21.21", Currency.Dollar, "twenty-one dollars and twenty-one cents")]
    [InlineData("1.01", Currency.Pound, "one pound and one penny")]
    [InlineData("2.5", Currency.Pound, "two pounds and fifty pence")]
    [InlineData("21.21", Currency.Pound, "twenty-one pounds and twenty-one pence")]
    [InlineData("1.01", Currency.Krone, "one krone and one øre")]
    [InlineData("2.5", Currency.Krone, "two kroner and fifty øre")]
    [InlineData("21.21", Currency.Krone, "twenty-one kroner and twenty-one øre")]
    public void Money_agrees_with_its_currency(string amount, Currency currency, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Money(SpeechSamples.Amount(amount), currency), Language));

    [Theory]
    [InlineData("201", "two zero one")]
    [InlineData("1234", "one two three four")]
    [InlineData("12345", "one two three, four five")]
    [InlineData("*21#", "star, two one, hash")]
    [InlineData("02071234567", "zero two zero, seven one two three, four five six seven")]
    [InlineData("+442071234567", "plus, four four, two zero, seven one two three, four five six seven")]
    public void Digits_are_said_in_the_groups_of_the_country(string digits, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Digits(digits), Language));

    [Theory]
    [InlineData(0, "You have zero new messages.")]
    [InlineData(1, "You have one new message.")]
    [InlineData(21, "You have twenty-one new messages.")]
    public void Messages_are_counted_by_grammar(long count, string expected) =>
        Assert.Equal(expected, SpokenText.Of(new SayItem.Prompt(PromptId.NewMessages, [new SayItem.Number(count)]), Language));
}
