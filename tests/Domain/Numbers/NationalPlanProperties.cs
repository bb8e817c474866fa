using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Tests.Numbers;

/// <summary>What holds for every country and whatever is dialled.</summary>
public sealed class NationalPlanProperties
{
    private static readonly string[] Full = ["BE", "DE", "DK", "ES", "FI", "FR", "GB", "LV", "NL", "US"];
    private static readonly string[] AllCountries = [.. NationalPlanTests.Countries(), "XX", ""];

    private static readonly Gen<string> Digits =
        from length in Gen.Choose(1, 16)
        from digits in Gen.Elements("0123456789".ToCharArray()).ArrayOf(length)
        select new string(digits);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Digits,
        Digits.Select(digits => "+" + digits),
        Digits.Select(digits => "00" + digits),
        Digits.Select(digits => string.Join(' ', digits.Chunk(3).Select(part => new string(part)))),
        from length in Gen.Choose(0, 80)
        from characters in Gen.Elements("0123456789+-. ()/*#abc;@\u0000\uD800é".ToCharArray()).ArrayOf(length)
        select new string(characters));

    [Fact]
    public void Reading_and_writing_never_fail()
    {
        var cases =
            from country in Gen.Elements(AllCountries)
            from text in Texts
            from area in Gen.OneOf(Gen.Constant<string?>(null), Texts.Select(string? (t) => t))
            from notation in Gen.Elements(Enum.GetValues<NumberNotation>())
            select (country, text, area, notation);
        Check(cases, c =>
        {
            var plan = NumberPlans.For(c.country);
            var read = plan.Read(c.text, c.area);
            _ = plan.Write(new E164(c.text), c.notation);
            _ = plan.CategoryOf(new E164(c.text));
            _ = CallingCodes.CountryOf(new E164(c.text));
            var isInbound = plan.TryReadInbound(c.text, out var inbound, c.notation);
            return (!isInbound || E164.TryParse(inbound.Value, out _))
                && (read is not DialledNumber.External { Number: var number, Category: var category }
                    || (E164.TryParse(number.Value, out _) && category == plan.CategoryOf(number) && int.PopCount((int)category) == 1));
        });
    }

    [Fact]
    public void Default_number_is_written_and_sorted_without_failing() => Assert.All(AllCountries, country =>
    {
        var plan = NumberPlans.For(country);
        Assert.Equal("+", plan.Write(default, NumberNotation.E164));
        _ = plan.CategoryOf(default);
        Assert.Null(CallingCodes.CountryOf(default));
    });

    [Fact]
    public void What_is_written_reads_as_the_same_number()
    {
        var cases =
            from country in Gen.Elements(Full)
            from origin in Gen.Elements(Full)
            from dialled in Digits
            from notation in Gen.Elements(Enum.GetValues<NumberNotation>())
            let number = (NumberPlans.For(origin).Read(dialled) as DialledNumber.External)?.Number
            where number is not null && NumberPlans.For(country).CategoryOf(number.Value) != NumberCategory.None
            select (country, number: number.Value, notation);
        Check(cases, c =>
        {
            var plan = NumberPlans.For(c.country);
            var written = plan.Write(c.number, c.notation);
            return plan.TryReadInbound(written, out var inbound, c.notation) && inbound == c.number
                && (c.notation == NumberNotation.Digits || (plan.Read(written) is DialledNumber.External read && read.Number == c.number));
        });
    }

    [Fact]
    public void Separators_change_nothing()
    {
        var cases =
            from country in Gen.Elements(AllCountries)
            from digits in Digits
            from separator in Gen.Elements(" ", "-", ".", "/", ") ")
            from at in Gen.Choose(1, 16)
            select (country, digits, apart: at < digits.Length ? digits.Insert(at, separator) : digits + separator);
        Check(cases, c => NumberPlans.For(c.country).Read(c.digits) == NumberPlans.For(c.country).Read(c.apart));
    }

    [Fact]
    public void Every_other_country_is_international()
    {
        var cases =
            from country in Gen.Elements(Full)
            from origin in Gen.Elements(Full)
            from dialled in Digits
            where country != origin
            let number = (NumberPlans.For(origin).Read(dialled) as DialledNumber.External)?.Number
            where number is not null && !number.Value.Value.StartsWith("+" + NumberPlans.For(country).CallingCode, StringComparison.Ordinal)
            select (country, number: number.Value);
        Check(cases, c => NumberPlans.For(c.country).CategoryOf(c.number)
            is NumberCategory.International or NumberCategory.InternationalPremium);
    }

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) =>
        Prop.ForAll(cases.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
