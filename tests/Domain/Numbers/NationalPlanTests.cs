using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Tests.Numbers;

/// <summary>What people of each country dial, and what they mean by it.</summary>
public sealed class NationalPlanTests
{
    [Theory]
    [InlineData("NL", "020 123 45 67", null, "+31201234567 National")]
    [InlineData("NL", "(020) 123-4567", null, "+31201234567 National")]
    [InlineData("NL", "+31 (0)20 1234567", null, "+31201234567 National")]
    [InlineData("NL", "0031 (0)20/123.45.67", null, "+31201234567 National")]
    [InlineData("NL", "+310201234567", null, "+31201234567 National")]
    [InlineData("NL", "1234567", "020", "short or nothing")]
    [InlineData("NL", "2345678", "020", "+31202345678 National")]
    [InlineData("NL", "2345678", "20", "+31202345678 National")]
    [InlineData("NL", "234567", "0222", "+31222234567 National")]
    [InlineData("NL", "2345678", null, "short or nothing")]
    [InlineData("NL", "234567", "020", "short or nothing")]
    [InlineData("NL", "2345678", "+20", "short or nothing")]
    [InlineData("NL", "2345678", "abc", "short or nothing")]
    [InlineData("NL", "0612345678", null, "+31612345678 Mobile")]
    [InlineData("NL", "0882345678", null, "+31882345678 SharedCost")]
    [InlineData("NL", "0852345678", null, "+31852345678 National")]
    [InlineData("NL", "0800-1202", null, "+318001202 Freephone")]
    [InlineData("NL", "09008844", null, "+319008844 Premium")]
    [InlineData("NL", "0906 1234567", null, "+319061234567 PremiumAdult")]
    [InlineData("NL", "0909 1234", null, "+319091234 PremiumEntertainment")]
    [InlineData("NL", "14020", null, "14020 Service")]
    [InlineData("NL", "140222", "0222", "140222 Service")]
    [InlineData("NL", "116117", null, "116117 Service")]
    [InlineData("NL", "+31116117", null, "116117 Service")]
    [InlineData("NL", "+4930123456", null, "+4930123456 International")]
    [InlineData("NL", "0049 30 123456", null, "+4930123456 International")]
    [InlineData("NL", "+44 (0)20 7946 0000", null, "+442079460000 International")]
    [InlineData("NL", "+4909001234567", null, "+499001234567 InternationalPremium")]
    [InlineData("NL", "+881612345678", null, "+881612345678 InternationalPremium")]
    [InlineData("NL", "+80012345678", null, "+80012345678 International")]
    [InlineData("NL", "+210123456789", null, "short or nothing")]
    [InlineData("NL", "0201234", null, "short or nothing")]
    [InlineData("NL", "02012345678", null, "short or nothing")]
    [InlineData("BE", "02 123 45 67", null, "+3221234567 National")]
    [InlineData("BE", "0471 12 34 56", null, "+32471123456 Mobile")]
    [InlineData("BE", "04 223 45 67", null, "+3242234567 National")]
    [InlineData("BE", "0800 12345", null, "+3280012345 Freephone")]
    [InlineData("BE", "070 12 34 56", null, "+3270123456 SharedCost")]
    [InlineData("BE", "0903 12345", null, "+3290312345 Premium")]
    [InlineData("BE", "0905 12345", null, "+3290512345 PremiumEntertainment")]
    [InlineData("BE", "0906 12345", null, "+3290612345 PremiumAdult")]
    [InlineData("BE", "1733", null, "1733 Service")]
    [InlineData("BE", "2234567", "04", "short or nothing")]
    [InlineData("DE", "030 123456", null, "+4930123456 National")]
    [InlineData("DE", "0151 23456789", null, "+4915123456789 Mobile")]
    [InlineData("DE", "0180 5 123456", null, "+491805123456 SharedCost")]
    [InlineData("DE", "0900 1 123456", null, "+499001123456 Premium")]
    [InlineData("DE", "0900 5 123456", null, "+499005123456 PremiumAdult")]
    [InlineData("DE", "0137 7123456", null, "+491377123456 PremiumEntertainment")]
    [InlineData("DE", "234567", "030", "+4930234567 National")]
    [InlineData("DE", "115", "030", "115 Service")]
    [InlineData("DE", "11833", null, "11833 Service")]
    [InlineData("GB", "020 7946 0000", null, "+442079460000 National")]
    [InlineData("GB", "7946 0000", "020", "+442079460000 National")]
    [InlineData("GB", "07700 900123", null, "+447700900123 Mobile")]
    [InlineData("GB", "0800 1111", null, "+448001111 Freephone")]
    [InlineData("GB", "0845 123 4567", null, "+448451234567 SharedCost")]
    [InlineData("GB", "0906 123 4567", null, "+449061234567 Premium")]
    [InlineData("GB", "0909 123 4567", null, "+449091234567 PremiumAdult")]
    [InlineData("JE", "01534 123456", null, "+441534123456 National")]
    [InlineData("DK", "33 12 34 56", null, "+4533123456 National")]
    [InlineData("DK", "20123456", null, "+4520123456 Mobile")]
    [InlineData("DK", "90123456", null, "+4590123456 Premium")]
    [InlineData("DK", "114", null, "114 Service")]
    [InlineData("FI", "09 123 456", null, "+3589123456 National")]
    [InlineData("FI", "040 1234567", null, "+358401234567 Mobile")]
    [InlineData("FI", "990 46 8 123 456", null, "+468123456 International")]
    [InlineData("FI", "0700 123456", null, "+358700123456 PremiumAdult")]
    [InlineData("FR", "01 42 34 56 78", null, "+33142345678 National")]
    [InlineData("FR", "06 12 34 56 78", null, "+33612345678 Mobile")]
    [InlineData("FR", "0892 12 34 56", null, "+33892123456 Premium")]
    [InlineData("FR", "3949", null, "3949 Service")]
    [InlineData("ES", "912 345 678", null, "+34912345678 National")]
    [InlineData("ES", "803123456", null, "+34803123456 PremiumAdult")]
    [InlineData("ES", "016", null, "016 Service")]
    [InlineData("LV", "67012345", null, "+37167012345 National")]
    [InlineData("LV", "20012345", null, "+37120012345 Mobile")]
    [InlineData("LV", "90012345", null, "+37190012345 Premium")]
    [InlineData("US", "(202) 555-0100", null, "+12025550100 National")]
    [InlineData("US", "1-202-555-0100", null, "+12025550100 National")]
    [InlineData("US", "555-0100", "202", "+12025550100 National")]
    [InlineData("US", "011 31 20 1234567", null, "+31201234567 International")]
    [InlineData("US", "1 416 555 0100", null, "+14165550100 International")]
    [InlineData("US", "1 876 555 0100", null, "+18765550100 International")]
    [InlineData("US", "1 900 555 0100", null, "+19005550100 Premium")]
    [InlineData("US", "800 555 0100", null, "+18005550100 Freephone")]
    [InlineData("US", "411", null, "411 Service")]
    [InlineData("CA", "202 555 0100", null, "+12025550100 International")]
    [InlineData("IT", "06 1234 5678", null, "+390612345678 National")]
    [InlineData("CH", "044 123 45 67", null, "+41441234567 National")]
    [InlineData("CH", "0900 123456", null, "+41900123456 Premium")]
    [InlineData("AU", "0011 31 20 1234567", null, "+31201234567 International")]
    [InlineData("XX", "0201234567", null, "short or nothing")]
    [InlineData("XX", "+31201234567", null, "+31201234567 International")]
    public void Dialled_number_is_read_as_people_there_mean_it(string country, string dialled, string? areaCode, string expected)
    {
        var read = NumberPlans.For(country).Read(dialled, areaCode) switch
        {
            DialledNumber.External external => $"{external.Number} {external.Category}",
            DialledNumber.Short number => $"{number.Digits} {number.Category}",
            DialledNumber.Emergency number => $"{number.Digits} emergency",
            _ => "short or nothing",
        };

        Assert.Equal(expected, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("+")]
    [InlineData("++31201234567")]
    [InlineData("31+201234567")]
    [InlineData("020-CALLME")]
    [InlineData("*31#0201234567")]
    [InlineData("0201234567;phone-context=x")]
    [InlineData("٠٢٠١٢٣٤٥٦٧")]
    public void What_is_no_number_reads_as_unknown(string? dialled) =>
        Assert.All(Countries(), country => Assert.IsType<DialledNumber.Unknown>(NumberPlans.For(country).Read(dialled)));

    [Theory]
    [InlineData("NL", NumberNotation.E164, "+31201234567")]
    [InlineData("NL", NumberNotation.Digits, "31201234567")]
    [InlineData("NL", NumberNotation.International, "0031201234567")]
    [InlineData("NL", NumberNotation.National, "0201234567")]
    [InlineData("DE", NumberNotation.National, "0031201234567")]
    [InlineData("US", NumberNotation.International, "01131201234567")]
    [InlineData("US", NumberNotation.National, "01131201234567")]
    public void Number_is_written_as_asked(string country, NumberNotation notation, string expected) =>
        Assert.Equal(expected, NumberPlans.For(country).Write(new E164("+31201234567"), notation));

    [Theory]
    [InlineData("NL", "+31201234567", NumberNotation.E164, "+31201234567")]
    [InlineData("NL", "31201234567", NumberNotation.E164, "+31201234567")]
    [InlineData("NL", "0201234567", NumberNotation.E164, "+31201234567")]
    [InlineData("NL", "0049301234567", NumberNotation.National, "+49301234567")]
    [InlineData("NL", "49301234567", NumberNotation.Digits, "+49301234567")]
    [InlineData("DK", "33123456", NumberNotation.E164, "+4533123456")]
    [InlineData("DK", "4533123456", NumberNotation.E164, "+4533123456")]
    [InlineData("ES", "918123456", NumberNotation.National, "+34918123456")]
    [InlineData("ES", "918123456", NumberNotation.Digits, "+918123456")]
    [InlineData("IT", "390612345678", NumberNotation.E164, "+390612345678")]
    [InlineData("IT", "0612345678", NumberNotation.National, "+390612345678")]
    [InlineData("US", "2025550100", NumberNotation.National, "+12025550100")]
    [InlineData("US", "12025550100", NumberNotation.Digits, "+12025550100")]
    [InlineData("NL", "anonymous", NumberNotation.E164, null)]
    [InlineData("NL", "112", NumberNotation.E164, null)]
    [InlineData("NL", "0123", NumberNotation.E164, null)]
    [InlineData("NL", "", NumberNotation.E164, null)]
    public void Number_of_a_carrier_is_read_in_any_notation(string country, string text, NumberNotation notation, string? expected)
    {
        var read = NumberPlans.For(country).TryReadInbound(text, out var number, notation);

        Assert.Equal(expected, read ? number.Value : null);
    }

    [Theory]
    [InlineData("+31201234567", "NL")]
    [InlineData("+12025550100", "US")]
    [InlineData("+14165550100", "CA")]
    [InlineData("+18765550100", "JM")]
    [InlineData("+74951234567", "RU")]
    [InlineData("+77011234567", "KZ")]
    [InlineData("+390669812345", "IT")]
    [InlineData("+441534123456", "GB")]
    [InlineData("+881612345678", null)]
    [InlineData("+2101234567", null)]
    public void Number_tells_its_country(string number, string? expected) => Assert.Equal(expected, CallingCodes.CountryOf(new E164(number)));

    [Fact]
    public void Every_country_has_a_plan_that_writes_its_own_calling_code() =>
        Assert.All(Countries(), country =>
        {
            var plan = NumberPlans.For(country);
            Assert.InRange(plan.CallingCode.Length, 1, 3);
            Assert.Contains("112", plan.EmergencyNumbers, StringComparer.Ordinal);
            Assert.DoesNotContain(plan.EmergencyNumbers, number => plan.Read(number) is not DialledNumber.Emergency);
        });

    [Fact]
    public void Number_that_its_own_plan_does_not_know_has_no_category() =>
        Assert.Equal(NumberCategory.None, NumberPlans.For("NL").CategoryOf(new E164("+3120123")));

    internal static IEnumerable<string> Countries() =>
        from first in Enumerable.Range('A', 26)
        from second in Enumerable.Range('A', 26)
        let code = $"{(char)first}{(char)second}"
        where Softswitch.Domain.Tenants.Countries.IsKnown(code)
        select code;
}
