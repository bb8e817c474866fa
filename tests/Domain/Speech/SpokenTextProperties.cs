using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Tests.Speech;

/// <summary>What holds in every language for whatever is said.</summary>
public sealed class SpokenTextProperties
{
    private static readonly Gen<long> Numbers =
        from high in Gen.OneOf(Gen.Constant(0), Gen.Choose(int.MinValue, int.MaxValue))
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select ((long)high << 32) | (uint)low;

    private static readonly Gen<SayItem> Items = Gen.OneOf(
        Numbers.SelectMany(value => Gen.Elements(Enum.GetValues<GrammaticalGender>()).Select(SayItem (gender) => new SayItem.Number(value, gender))),
        Gen.Choose(int.MinValue, int.MaxValue).Select(SayItem (value) => new SayItem.Position(value)),
        Gen.Elements("0123456789+*# ()abc\u0000é".ToCharArray()).ArrayOf().Select(SayItem (text) => new SayItem.Digits(new string(text))),
        Gen.Choose(0, 1439).Select(SayItem (minute) => new SayItem.TimeOfDay(TimeOnly.MinValue.AddMinutes(minute))),
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(SayItem (day) => new SayItem.Date(DateOnly.FromDayNumber(day))),
        Numbers.Select(SayItem (ticks) => new SayItem.Duration(new TimeSpan(ticks))),
        Numbers.Select(SayItem (hundredths) => new SayItem.Money(hundredths / 100m, (Currency)(hundredths & 3))),
        Gen.Elements(decimal.MinValue, decimal.MaxValue, 0.005m, -0.004m).Select(SayItem (amount) => new SayItem.Money(amount, Currency.Krone)));

    public static TheoryData<SpeechLanguage> Languages => [.. SpeechLanguages.All];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Numbers_below_ten_thousand_are_all_told_apart(SpeechLanguage language)
    {
        foreach (var gender in Enum.GetValues<GrammaticalGender>())
            AllDiffer(10_000, value => new SayItem.Number(value, gender), language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Positions_below_ten_thousand_are_all_told_apart(SpeechLanguage language) =>
        AllDiffer(10_000, value => new SayItem.Position(value), language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Minutes_of_a_day_are_all_told_apart(SpeechLanguage language) =>
        AllDiffer(24 * 60, value => new SayItem.TimeOfDay(TimeOnly.MinValue.AddMinutes(value)), language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Days_and_years_are_all_told_apart(SpeechLanguage language)
    {
        AllDiffer(1500, value => new SayItem.Date(new DateOnly(1996, 1, 1).AddDays(value)), language);
        AllDiffer(9999, value => new SayItem.Date(new DateOnly(1 + value, 7, 1)), language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Amounts_to_the_hundredth_are_all_told_apart(SpeechLanguage language)
    {
        foreach (var currency in Enum.GetValues<Currency>())
            AllDiffer(5000, value => new SayItem.Money(value / 100m, currency), language);
    }

    [Fact]
    public void Anything_is_said_in_words_without_failing()
    {
        var cases = from item in Items from language in Gen.Elements(SpeechLanguages.All.ToArray()) select (item, language);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var said = SpokenText.Of(each.item, each.language);
            return (said.Length > 0 || each.item is SayItem.Digits) && !said.Any(c => char.IsDigit(c) || char.IsControl(c) || c is '{' or '}' or '|');
        }));
    }

    [Fact]
    public void Prompts_without_their_values_are_said_without_failing() =>
        Assert.All(PromptCatalog.All, id => Assert.DoesNotContain('{', SpokenText.Of(new SayItem.Prompt(id), SpeechLanguage.Latvian)));

    private static void AllDiffer(int count, Func<int, SayItem> item, SpeechLanguage language)
    {
        var all = Enumerable.Range(0, count).Select(value => SpokenText.Of(item(value), language)).ToArray();

        Assert.All(all, Assert.NotEmpty);
        Assert.Equal(count, all.Distinct(StringComparer.Ordinal).Count());
    }
}
