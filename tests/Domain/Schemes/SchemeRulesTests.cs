using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;
using static Softswitch.Domain.Tests.Schemes.SchemeFixture;

namespace Softswitch.Domain.Tests.Schemes;

public sealed class SchemeRulesTests
{
    public static TheoryData<string, SchemeConfig> Wrong => new()
    {
        { "name required", Office with { Name = " " } },
        { "name length", Office with { Name = new string('x', 51) } },
        { "plans length", Office with { Plans = [.. Enumerable.Range(1, 100).Select(number => new SchemePlanConfig(number, "Plan"))] } },
        { "plans length", Office with { Plans = [new(1, "Large", [.. Enumerable.Repeat(new SchemeEntryConfig(Main, "101"), 5001)])] } },
        { "plans[4].number range", With(new SchemePlanConfig(100, "Hundred")) },
        { "plans[4].number range", With(new SchemePlanConfig(0, "None")) },
        { "plans[4].number unique", With(new SchemePlanConfig(1, "Again")) },
        { "plans[4].name required", With(new SchemePlanConfig(5, "")) },
        { "plans[4].entries[0].number format", With(new SchemePlanConfig(5, "Five", [new("0201234567", "101")])) },
        { "plans[4].entries[1].number unique", With(new SchemePlanConfig(5, "Five", [new(Main, "101"), new(Main, "102")])) },
        { "plans[4].entries[0].extension format", With(new SchemePlanConfig(5, "Five", [new(Main, "1")])) },
        { "plans[4].entries[0].prefix length", With(new SchemePlanConfig(5, "Five", [new(Main, "101", new string('x', 21))])) },
        { "week[6].plan unknown", With(new SchemeWeekConfig(new(DayOfWeek.Monday, "10:00", DayOfWeek.Monday, "11:00"), 7)) },
        { "week[6].period required", With(new SchemeWeekConfig(null!, 1)) },
        { "week[6].period.startTime format", With(new SchemeWeekConfig(new(DayOfWeek.Monday, "9:00", DayOfWeek.Monday, "11:00"), 1)) },
        { "week[6].period ambiguous", With(new SchemeWeekConfig(new(DayOfWeek.Friday, "16:59", DayOfWeek.Saturday, "00:59"), 2)) },
        { "holidays[1].plan unknown", With(new SchemeHolidayConfig("Easter", "2027-03-26T00:00", "2027-03-30T00:00", 9)) },
        { "holidays[1].description required", With(new SchemeHolidayConfig("", "2027-03-26T00:00", "2027-03-30T00:00", 3)) },
        { "holidays[1].start format", With(new SchemeHolidayConfig("Easter", "2027-03-26", "2027-03-30T00:00", 3)) },
        { "holidays[1].end range", With(new SchemeHolidayConfig("Easter", "2027-03-30T00:00", "2027-03-30T00:00", 3)) },
        { "holidays[1].start overlap", With(new SchemeHolidayConfig("New year", "2027-01-04T08:59", "2027-01-05T00:00", 3)) },
        { "publicHolidays[2].plan unknown", With(new SchemePublicHolidayConfig(9, HolidayKey.Christmas)) },
        { "publicHolidays[2].holiday unique", With(new SchemePublicHolidayConfig(1, HolidayKey.KingsDay)) },
        { "publicHolidays[2].holiday unique", With(new SchemePublicHolidayConfig(1)) },
        { "publicHolidays[2].holiday unknown", With(new SchemePublicHolidayConfig(1, (HolidayKey)999)) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Scheme_that_breaks_a_rule_is_refused_by_field_and_rule(string expected, SchemeConfig config) =>
        Assert.Equal(expected, SchemeRules.Check(config).Select(error => $"{error.Field} {error.Rule}").Single());

    [Fact]
    public void Office_with_week_and_holidays_is_accepted() => Assert.Empty(SchemeRules.Check(Office));

    [Fact]
    public void Rows_that_touch_or_agree_are_accepted()
    {
        Assert.Empty(SchemeRules.Check(With(new SchemeWeekConfig(new(DayOfWeek.Friday, "17:00", DayOfWeek.Saturday, "01:00"), 2))));
        Assert.Empty(SchemeRules.Check(With(new SchemeWeekConfig(new(DayOfWeek.Friday, "16:00", DayOfWeek.Saturday, "00:00"), 1))));
        Assert.Empty(SchemeRules.Check(With(new SchemeHolidayConfig("More", "2027-01-04T09:00", "2027-01-05T00:00", 3))));
    }

    [Theory]
    [InlineData("NL", "")]
    [InlineData("DE", "publicHolidays[0].holiday unknown")]
    [InlineData("ZZ", "publicHolidays[0].holiday unsupported, publicHolidays[1].holiday unsupported")]
    public void Public_holiday_that_a_country_lacks_is_refused(string country, string expected) =>
        Assert.Equal(expected, string.Join(", ", SchemeRules.CheckCountry(Office, country).Select(error => $"{error.Field} {error.Rule}")));

    [Theory]
    [InlineData("2027-01-04T08:59", 1)]
    [InlineData("2027-01-04T09:00", 0)]
    public void Period_that_deletes_itself_is_gone_after_its_end(string now, int left) =>
        Assert.Equal(left, SchemeRules.WithoutPast(Office, DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture)).Holidays.Length);

    [Fact]
    public void Period_that_does_not_delete_itself_stays()
    {
        var config = Office with { Holidays = [Office.Holidays[0] with { AutoDelete = false }] };

        Assert.Same(config, SchemeRules.WithoutPast(config, new DateTime(2030, 1, 1)));
    }

    private static SchemeConfig With(SchemePlanConfig plan) => Office with { Plans = [.. Office.Plans, plan] };

    private static SchemeConfig With(SchemeWeekConfig row) => Office with { Week = [.. Office.Week, row] };

    private static SchemeConfig With(SchemeHolidayConfig row) => Office with { Holidays = [.. Office.Holidays, row] };

    private static SchemeConfig With(SchemePublicHolidayConfig row) => Office with { PublicHolidays = [.. Office.PublicHolidays, row] };
}
