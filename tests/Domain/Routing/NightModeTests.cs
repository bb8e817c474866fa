using System.Globalization;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>The night mode of a tenant (SPEC R7).</summary>
public sealed class NightModeTests
{
    private static readonly NightModeConfig Night = new(
        "299", NightModeState.Automatic, new OpeningTimesConfig { Hours = [new(DayOfWeek.Monday, "09:00", DayOfWeek.Friday, "17:00")] })
    {
        AlwaysOn = ["203"],
        AlwaysOff = ["202"],
    };

    private static readonly RoutingConfig Menu = new("301", "Menu", Menu: new MenuConfig([new("1", "201")]));

    [Theory]
    [InlineData(NightModeState.Automatic, "2026-11-25 12:00", "201", "201")]
    [InlineData(NightModeState.Automatic, "2026-11-28 12:00", "201", "299")]
    [InlineData(NightModeState.On, "2026-11-25 12:00", "201", "299")]
    [InlineData(NightModeState.Off, "2026-11-28 12:00", "201", "201")]
    [InlineData(NightModeState.On, "2026-11-25 12:00", "202", "202")] // never
    [InlineData(NightModeState.Off, "2026-11-25 12:00", "203", "299")] // always
    [InlineData(NightModeState.On, "2026-11-25 12:00", "300", "299")] // a group
    [InlineData(NightModeState.On, "2026-11-25 12:00", "301", "299")] // a menu
    [InlineData(NightModeState.On, "2026-11-25 12:00", "302", "299")] // where a forward leads
    [InlineData(NightModeState.On, "2026-11-25 12:00", "290", "290")] // a service
    [InlineData(NightModeState.On, "2026-11-25 12:00", "0612345678", "0612345678")]
    public void Call_from_outside_goes_elsewhere_by_night(NightModeState state, string local, string to, string expected)
    {
        var question = Question(FromOutside, DateTime.Parse(local, CultureInfo.InvariantCulture), Mode(state), Group("300", "201"), Menu, Forward("302", "201"));
        Assert.Equal(expected, Rung(Decide(question, to)));
    }

    [Fact]
    public void Call_from_inside_does_not()
    {
        var question = Question(Inside("205", "201"), Mode(NightModeState.On));
        Assert.Equal("201", Rung(Decide(question, "201")));
    }

    [Fact]
    public void Group_that_is_called_by_night_rings_its_members()
    {
        var group = Group("202", "201");
        var inTurns = group with { Group = group.Group! with { Order = HuntOrder.Fixed } };
        Assert.Equal("201", Rung(Decide(Question(FromOutside, Mode(NightModeState.On), inTurns), "202")));
    }

    [Fact]
    public void Number_of_the_night_is_reached_once_and_its_own_forward_holds()
    {
        var question = Question(FromOutside, Mode(NightModeState.On), Forward("299", "201"));
        var decision = Decide(question, "202".Replace('2', '1'));
        Assert.Equal("201", Rung(decision));
        Assert.Equal("switched on: 299 instead of 101", decision.Reasons[0].Value);
    }

    [Fact]
    public void Caller_who_is_in_a_menu_stays_in_it()
    {
        var question = Question(FromOutside, Menu);
        var asked = Decide(question, "301");
        var later = Question(FromOutside, Mode(NightModeState.On) with { NightMode = Night with { State = NightModeState.On, AlwaysOff = ["201"] } }, Menu);
        Assert.Equal("201", Rung(Key(later, asked, "1")));
    }

    [Theory]
    [InlineData(NightModeState.Automatic, "2026-11-25 12:00", NightModeState.On, true)]
    [InlineData(NightModeState.On, "2026-11-25 12:00", NightModeState.Automatic, false)]
    [InlineData(NightModeState.Automatic, "2026-11-28 12:00", NightModeState.Off, false)]
    [InlineData(NightModeState.Off, "2026-11-28 12:00", NightModeState.Automatic, true)]
    [InlineData(NightModeState.Off, "2026-11-25 12:00", NightModeState.On, true)]
    [InlineData(NightModeState.On, "2026-11-28 12:00", NightModeState.Off, false)]
    public void Who_dials_it_switches_it_over(NightModeState before, string local, NightModeState after, bool isOn)
    {
        var toggled = Mode(before).Toggled(DateTime.Parse(local, CultureInfo.InvariantCulture), "NL");
        Assert.Equal((after, isOn), (toggled!.Value.Config.NightMode!.State, toggled.Value.IsOn));
    }

    [Fact]
    public void Dialling_it_is_a_switch_and_being_led_to_it_is_not()
    {
        Assert.IsType<RouteDecision.Toggle>(Decide(Question(Inside("201", "309"), Mode(NightModeState.On)), "309"));
        Assert.Equal("299", Rung(Decide(Question(FromOutside, Mode(NightModeState.Off)), "309")));
    }

    [Fact]
    public void Mistakes_are_named()
    {
        var wrong = Night with { To = "309", State = (NightModeState)9, Times = null!, AlwaysOn = ["202", "2020"], AlwaysOff = ["202"] };
        string[] expected = ["nightMode.to loop", "nightMode.state unknown", "nightMode.times required", "nightMode.alwaysOn[1] format", "nightMode.alwaysOff unique"];
        var errors = RoutingRules.Check(new RoutingConfig("309", "Night", NightMode: wrong), 3);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', errors.Select(error => $"{error.Field} {error.Rule}")));
    }

    private static RoutingConfig Mode(NightModeState state) => new("309", "Night", NightMode: Night with { State = state });
}
