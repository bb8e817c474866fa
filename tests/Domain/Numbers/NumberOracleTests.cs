using PhoneNumbers;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Tests.Numbers;

/// <summary>Beside numbering data that others keep: Google's libphonenumber.</summary>
public sealed class NumberOracleTests
{
    private const int Samples = 20_000;
    private static readonly PhoneNumberUtil Oracle = PhoneNumberUtil.GetInstance();

    public static TheoryData<string> Full => ["BE", "DE", "DK", "ES", "FI", "FR", "GB", "LV", "NL", "US"];

    [Theory]
    [MemberData(nameof(Full))]
    public void Valid_numbers_are_read_and_sorted_alike(string country)
    {
        var plan = NumberPlans.For(country);
        var compared = 0;
        foreach (var (number, type) in ValidNumbers(country))
        {
            var international = Oracle.Format(number, PhoneNumberFormat.E164);
            var national = Oracle.Format(number, PhoneNumberFormat.NATIONAL);
            if (country == "DE" && national[0] != '0')
                continue; // where it knows no area, it leaves out the trunk prefix
            Assert.True(
                plan.Read(national) is DialledNumber.External read && read.Number.Value == international,
                $"{country} {national} is {international}, not {plan.Read(national)}");
            Assert.True(
                (Allowed(type) & plan.CategoryOf(new E164(international))) != NumberCategory.None,
                $"{country} {international} is {type}, not {plan.CategoryOf(new E164(international))}");
            compared++;
        }

        Assert.InRange(compared, 200, Samples);
    }

    [Fact]
    public void Countries_calling_codes_and_raised_prices_are_known_alike()
    {
        // Islands without an ISO code; and numbers that the oracle calls premium but other sources do not.
        string[] unknown = ["AC", "TA"];
        string[] unsure = ["CG", "KM", "SC"];
        Assert.All(Oracle.GetSupportedRegions().Except(unknown, StringComparer.Ordinal), region =>
        {
            var plan = NumberPlans.For(region);
            Assert.Equal($"{Oracle.GetCountryCodeForRegion(region)}", plan.CallingCode);
            if (Oracle.GetExampleNumberForType(region, PhoneNumberType.FIXED_LINE) is { } example)
                Assert.Equal(plan.Country, CallingCodes.CountryOf(new E164(Oracle.Format(example, PhoneNumberFormat.E164))));
            if (Oracle.GetExampleNumberForType(region, PhoneNumberType.PREMIUM_RATE) is not { } premium || unsure.Contains(region, StringComparer.Ordinal))
                return;
            var abroad = NumberPlans.For(plan.Country == "NL" ? "DE" : "NL");
            Assert.Equal(NumberCategory.InternationalPremium, abroad.CategoryOf(new E164(Oracle.Format(premium, PhoneNumberFormat.E164))));
        });
    }

    [Fact]
    public void Emergency_numbers_are_known_alike()
    {
        // 114 is the Danish police when there is no hurry; 911 is no number of the Netherlands, carriers only forgive it; 311 is no fire.
        string[] excepted = ["DK 114", "NL 911", "BB 311"];
        var oracle = ShortNumberInfo.GetInstance();
        var candidates = Enumerable.Range(0, 100).Select(n => $"{n:00}").Concat(Enumerable.Range(0, 1000).Select(n => $"{n:000}")).ToArray();
        var missing =
            from region in Oracle.GetSupportedRegions().Except(["AC", "TA"], StringComparer.Ordinal)
            from number in candidates
            where oracle.IsEmergencyNumber(number, region) && !NumberPlans.For(region).EmergencyNumbers.Contains(number, StringComparer.Ordinal)
            select $"{region} {number}";

        Assert.Empty(missing.Except(excepted, StringComparer.Ordinal));
    }

    private static IEnumerable<(PhoneNumber Number, PhoneNumberType Type)> ValidNumbers(string country)
    {
        var random = new Random(20);
        var code = Oracle.GetCountryCodeForRegion(country);
        for (var i = 0; i < Samples; i++)
        {
            var national = (ulong)random.NextInt64(2, 1000);
            for (var digits = random.Next(3, 9); digits > 0; digits--)
                national = (national * 10) + (ulong)random.Next(10);
            if (code == 1 && national is < 2_000_000_000 or > 9_999_999_999)
                continue;
            var number = new PhoneNumber.Builder().SetCountryCode(code).SetNationalNumber(national).Build();
            if (Oracle.IsValidNumberForRegion(number, country))
                yield return (number, Oracle.GetNumberType(number));
        }
    }

    // The oracle knows fewer kinds than call barring does, and calls some shared-cost ranges premium and the other way round.
    private static NumberCategory Allowed(PhoneNumberType type)
    {
        const NumberCategory Raised = NumberCategory.SharedCost | NumberCategory.Premium | NumberCategory.PremiumAdult | NumberCategory.PremiumEntertainment;
        return type switch
        {
            PhoneNumberType.FIXED_LINE or PhoneNumberType.VOIP => NumberCategory.National,
            PhoneNumberType.MOBILE => NumberCategory.Mobile,
            PhoneNumberType.FIXED_LINE_OR_MOBILE => NumberCategory.National | NumberCategory.Mobile | NumberCategory.SharedCost,
            PhoneNumberType.TOLL_FREE => NumberCategory.Freephone,
            PhoneNumberType.PREMIUM_RATE or PhoneNumberType.SHARED_COST => Raised,
            PhoneNumberType.UAN => Raised | NumberCategory.National,
            PhoneNumberType.PERSONAL_NUMBER => NumberCategory.SharedCost,
            _ => NumberCategory.All,
        };
    }
}
