using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Function indicators that do something when they are switched: SPEC R6.</summary>
public sealed class AdvancedIndicatorTests
{
    private static readonly IndicatorActionConfig Plan = new(IndicatorActionKind.ActivatePlan, Scheme: "Office", Plan: 2);
    private static readonly IndicatorActionConfig Filter = new(IndicatorActionKind.SetAvailability, Extension: "370", Availability: Availability.Never);
    private static readonly IndicatorActionConfig Night = new(IndicatorActionKind.SetNightMode, Extension: "309", NightMode: NightModeState.On);
    private static readonly IndicatorActionConfig Other = new(IndicatorActionKind.SwitchIndicator, Extension: "361", Side: IndicatorSide.Red);

    [Fact]
    public void One_that_does_something_needs_no_routes()
    {
        Assert.Equal("", Errors(new IndicatorConfig { OnRed = [Plan, Filter, Night, Other], OnGreen = [Plan with { Plan = null }] }));
        Assert.Equal("", Errors(new IndicatorConfig("201", "202") { OnRed = [Plan] }));
        Assert.Equal("indicator.green required, indicator.red required", Errors(new IndicatorConfig()));
        Assert.Equal("indicator.red required", Errors(new IndicatorConfig("201") { OnRed = [Plan] }));
    }

    public static TheoryData<string, IndicatorActionConfig> Wrong => new()
    {
        { "indicator.onRed[0].action unknown", new((IndicatorActionKind)9) },
        { "indicator.onRed[0].scheme required", new(IndicatorActionKind.ActivatePlan) },
        { "indicator.onRed[0].plan range", Plan with { Plan = 100 } },
        { "indicator.onRed[0].side kind", Plan with { Side = IndicatorSide.Red } },
        { "indicator.onRed[0].extension kind", Plan with { Extension = "370" } },
        { "indicator.onRed[0].availability required", Filter with { Availability = null } },
        { "indicator.onRed[0].extension required", Filter with { Extension = null } },
        { "indicator.onRed[0].extension format", Filter with { Extension = "0612345678" } },
        { "indicator.onRed[0].availability unknown", Filter with { Availability = (Availability)9 } },
        { "indicator.onRed[0].plan kind", Filter with { Plan = 2 } },
        { "indicator.onRed[0].nightMode required", Night with { NightMode = null } },
        { "indicator.onRed[0].side required", Other with { Side = null } },
        { "indicator.onRed[0].extension loop", Other with { Extension = "360" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Action_has_what_its_kind_needs_and_nothing_else(string expected, IndicatorActionConfig action) =>
        Assert.Equal(expected, Errors(new IndicatorConfig { OnRed = [action] }));

    [Fact]
    public void Side_switches_nothing_twice_and_does_not_do_all_there_is()
    {
        Assert.Equal("indicator.onGreen[1] unique", Errors(new IndicatorConfig { OnGreen = [Plan, Plan with { Plan = null }] }));
        var many = Enumerable.Range(100, 21).Select(number => Filter with { Extension = $"{number}" });
        Assert.Equal("indicator.onGreen range", Errors(new IndicatorConfig { OnGreen = [.. many] }));
    }

    [Fact]
    public void What_is_switched_is_named_and_followed_but_led_to_by_nobody()
    {
        var config = Config(new IndicatorConfig("201", "202") { OnRed = [Filter], OnGreen = [Plan, Other] });
        Assert.Equal(
            "indicator.green 201 Destination, indicator.red 202 Destination, indicator.onGreen[1].extension 361 , indicator.onRed[0].extension 370 ",
            string.Join(", ", RoutingPlaces.Of(config).Select(named => $"{named.Field} {named.Place} {RoutingPlaces.UseOf(config, named.Field)}")));
        Assert.Equal(ExtensionType.TimeFilter, RoutingPlaces.TypesOf(config)["indicator.onRed[0].extension"]);
        Assert.Equal("371", RoutingPlaces.Renamed(config, "370", "371").Indicator!.OnRed[0].Extension);
    }

    [Fact]
    public void One_without_routes_is_switched_by_who_dials_it_and_takes_no_call()
    {
        var config = Config(new IndicatorConfig { OnRed = [Plan] });
        var full = Config(new IndicatorConfig { OnRed = [Plan, Plan with { Scheme = "Other", Plan = null }, Filter, Night, Other] });
        var toggle = Assert.IsType<RouteDecision.Toggle>(Decide(Question(Inside("211", "360"), full), "360"));
        Assert.Equal("to red: Office 2, Other by schedule, 370 Never, 309 On, 361 Red", toggle.Reasons[^1].Value);
        var refused = Assert.IsType<RouteDecision.Refused>(Decide(Question(FromOutside, config), "360"));
        Assert.Equal(CallVerdict.NotFound, refused.Verdict);
        Assert.Equal(RouteNodeKind.Refuses, RouteExplainer.Explain(Question(FromOutside, config), new Destination("360")).Kind);
        Assert.NotNull(config.Refuses(PlaceUse.Number));
        Assert.Null(Config(new IndicatorConfig("201", "202") { OnRed = [Plan] }).Refuses(PlaceUse.Number));
    }

    private static RoutingConfig Config(IndicatorConfig indicator) => new("360", "Away", Indicator: indicator);

    private static string Errors(IndicatorConfig indicator) =>
        string.Join(", ", RoutingRules.Check(Config(indicator), 3).Select(error => $"{error.Field} {error.Rule}"));
}
