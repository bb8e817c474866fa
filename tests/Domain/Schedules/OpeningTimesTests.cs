using System.Globalization;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Tests.Schedules;

public sealed class OpeningTimesTests
{
    private static readonly OpeningTimesConfig Office = new()
    {
        Hours =
        [
            new(DayOfWeek.Monday, "09:00", DayOfWeek.Monday, "12:30"), new(DayOfWeek.Monday, "13:00", DayOfWeek.Monday, "17:00"),
            new(DayOfWeek.Friday, "22:00", DayOfWeek.Saturday, "02:00"),
        ],
        PublicHolidays = [HolidayKey.EasterMonday, HolidayKey.Christmas],
        Vacations = [new("Summer", "2026-07-03T16:00", "2026-07-20T08:00"), new("Stocktaking", "2025-12-30T12:00", "2026-01-02T12:00", EachYear: true)],
    };

    [Theory]
    [InlineData("2026-11-23 09:00", "Open: within hours")] // a Monday
    [InlineData("2026-11-23 08:59", "Closed: outside hours")]
    [InlineData("2026-11-23 12:30", "Closed: outside hours")]
    [InlineData("2026-11-23 16:59", "Open: within hours")]
    [InlineData("2026-11-28 01:59", "Open: within hours")] // from Friday over midnight
    [InlineData("2026-11-28 02:00", "Closed: outside hours")]
    [InlineData("2026-04-06 10:00", "PublicHoliday: EasterMonday")]
    [InlineData("2027-03-29 10:00", "PublicHoliday: EasterMonday")]
    [InlineData("2026-05-25 10:00", "Open: within hours")] // Whit Monday is not chosen
    [InlineData("2026-07-03 16:00", "Vacation: Summer")]
    [InlineData("2026-07-20 07:59", "Vacation: Summer")]
    [InlineData("2026-07-20 09:00", "Open: within hours")]
    [InlineData("2027-07-12 10:00", "Open: within hours")] // over for good
    [InlineData("2026-01-01 10:00", "Vacation: Stocktaking")]
    [InlineData("2026-12-31 10:00", "Vacation: Stocktaking")]
    [InlineData("2028-01-02 11:59", "Vacation: Stocktaking")]
    [InlineData("2028-01-03 09:00", "Open: within hours")]
    [InlineData("2024-12-31 10:00", "Closed: outside hours")] // before the first
    public void Somebody_is_there_or_not(string local, string expected)
    {
        var opening = OpeningTimes.Of(Office).At(DateTime.Parse(local, CultureInfo.InvariantCulture), "NL");
        Assert.Equal(expected, $"{opening.Reason}: {opening.Description}");
    }

    [Fact]
    public void Without_hours_somebody_is_always_there_but_on_all_holidays()
    {
        var times = OpeningTimes.Of(new OpeningTimesConfig(AllPublicHolidays: true));
        Assert.True(times.At(new DateTime(2026, 11, 22, 3, 0, 0), "NL").IsOpen);
        Assert.Equal(OpeningReason.PublicHoliday, times.At(new DateTime(2026, 12, 25, 12, 0, 0), "NL").Reason);
    }

    [Fact]
    public void What_is_over_for_good_goes()
    {
        var left = Office.WithoutPast(new DateTime(2026, 7, 20, 8, 0, 0));
        Assert.Equal("Stocktaking", Assert.Single(left.Vacations).Description);
        Assert.Equal(2, Office.WithoutPast(new DateTime(2026, 7, 20, 7, 59, 0)).Vacations.Length);
    }

    [Fact]
    public void Mistakes_are_named()
    {
        var errors = new FieldErrors();
        var wrong = new OpeningTimesConfig
        {
            Hours = [new(DayOfWeek.Monday, "9:00", DayOfWeek.Monday, "17:00")],
            PublicHolidays = [(HolidayKey)999],
            Vacations = [new("", "2026-07-03", "2026-07-20T08:00"), new("Back", "2026-07-03T16:00", "2026-07-01T16:00"), new("Long", "2026-07-03T16:00", "2027-07-04T16:00")],
        };
        OpeningTimesRules.Check(errors, "times", wrong);
        string[] expected =
        [
            "times.hours[0].startTime format", "times.publicHolidays[0] unknown", "times.vacations[0].description required", "times.vacations[0].start format",
            "times.vacations[1].end range", "times.vacations[2].end range",
        ];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', errors.ToImmutable().Select(error => $"{error.Field} {error.Rule}")));
    }

    [Theory]
    [InlineData("NL", "")]
    [InlineData("US", "times.publicHolidays[0] unknown")]
    [InlineData("JP", "times.publicHolidays[0] unknown, times.publicHolidays[1] unknown")]
    public void Country_has_its_own_holidays(string country, string expected)
    {
        var errors = new FieldErrors();
        OpeningTimesRules.CheckCountry(errors, "times", Office, country);
        Assert.Equal(expected, string.Join(", ", errors.ToImmutable().Select(error => $"{error.Field} {error.Rule}")));
    }
}
