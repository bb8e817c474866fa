using System.Globalization;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Time filters (SPEC R4).</summary>
public sealed class TimeFilterTests
{
    private const string ClosedSound = "0000000000000000000000000000000a";

    private static readonly TimeFilterConfig Office = new(
        "201",
        new ClosedConfig(Sound: ClosedSound),
        new OpeningTimesConfig(AllPublicHolidays: true)
        {
            Hours = [new(DayOfWeek.Monday, "09:00", DayOfWeek.Friday, "17:00")],
            Vacations = [new("Summer", "2026-07-03T16:00", "2026-07-20T08:00")],
        },
        Vacation: new ClosedConfig(To: "0612345678"));

    [Theory]
    [InlineData(Availability.ByHours, "2026-11-25 12:00", "201", "within hours: 201")]
    [InlineData(Availability.ByHours, "2026-11-28 12:00", "300", "outside hours: hangs up")]
    [InlineData(Availability.ByHours, "2026-12-25 12:00", "300", "Christmas: hangs up")]
    [InlineData(Availability.ByHours, "2026-07-06 12:00", "0612345678", "Summer: 0612345678")]
    [InlineData(Availability.Always, "2026-11-28 12:00", "201", "switched to open: 201")]
    [InlineData(Availability.Always, "2026-12-25 12:00", "300", "Christmas: hangs up")]
    [InlineData(Availability.Never, "2026-11-25 12:00", "300", "switched to closed: hangs up")]
    public void Call_gets_through_while_somebody_is_there(Availability availability, string local, string rung, string said)
    {
        var config = new RoutingConfig("300", "Office", TimeFilter: Office with { Availability = availability });
        var decision = Decide(Question(FromOutside, DateTime.Parse(local, CultureInfo.InvariantCulture), config), "300");
        Assert.Equal(rung, Rung(decision));
        Assert.Equal(said, decision.Reasons.First(reason => reason.Rule == RouteRule.TimeFilter).Value);
    }

    [Fact]
    public void Closed_filter_plays_its_sound_and_ends_the_call()
    {
        var config = new RoutingConfig("300", "Office", TimeFilter: Office with { Availability = Availability.Never });
        var ask = Assert.IsType<RouteDecision.Ask>(Decide(Question(FromOutside, config), "300"));
        Assert.Equal(ClosedSound, Assert.IsType<Sound.File>(Assert.Single(ask.Sounds)).Id.ToString());
        Assert.Null(ask.To);
    }

    [Fact]
    public void Filter_is_a_step_of_a_plan()
    {
        var filter = new RoutingConfig("300", "Office", TimeFilter: Office);
        var plan = new RoutingConfig("301", "Plan", Plan: new PlanConfig([new("300", 20), new("202", 20)]));
        var question = Question(FromOutside, filter, plan);
        var first = Decide(question, "301");
        Assert.Equal("201", Rung(first));
        Assert.Equal("202", Rung(Decide(question, first.Cursor.After(CallVerdict.NoAnswer)!.Value.Value, first.Cursor.Onward())));
    }

    [Fact]
    public void Mistakes_are_named()
    {
        var wrong = Office with { Open = "300", Closed = new ClosedConfig(), Holiday = new ClosedConfig("201", ClosedSound), Vacation = new ClosedConfig(Sound: "loud"), Times = null! };
        string[] expected =
        [
            "timeFilter.open loop", "timeFilter.closed one", "timeFilter.holiday one", "timeFilter.times required", "timeFilter.vacation.sound format",
        ];
        var errors = RoutingRules.Check(new RoutingConfig("300", "Office", TimeFilter: wrong), 3);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', errors.Select(error => $"{error.Field} {error.Rule}")));
    }

    [Fact]
    public void Places_follow_an_extension_that_gets_another_number()
    {
        var config = new RoutingConfig("300", "Office", TimeFilter: Office with { Closed = new ClosedConfig("201") });
        var renamed = RoutingPlaces.Renamed(config, "201", "209").TimeFilter!;
        Assert.Equal("209 209", $"{renamed.Open} {renamed.Closed.To}");
    }
}
