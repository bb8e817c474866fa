using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;

namespace Softswitch.Dashboard.Tests.Routing;

/// <summary>Pages of indicators that do something (SPEC R6), and of plans that may be used in some places alone (R3).</summary>
public sealed class SwitchPageTests
{
    [Fact]
    public async Task Indicator_is_switched_by_its_form_with_all_that_it_does()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await scene.Store.Schemes.Put(Sample.Tenant, new SchemeConfig("Office", [new(2, "Closed")]), null, SettingsScene.Setup);
        var filter = new TimeFilterConfig("101", new ClosedConfig("102"), new OpeningTimesConfig());
        await scene.Store.Routing.Put(Sample.Tenant, new RoutingConfig("370", "Hours", TimeFilter: filter), null, SettingsScene.Setup);
        await scene.Send(
            "/routing/new/Indicator", "/routing/new/Indicator?tenant=acme", ("extension", "360"), ("name", "Away"),
            ("indicator.onRed[0].action", "ActivatePlan"), ("indicator.onRed[0].scheme", "Office"), ("indicator.onRed[0].plan", "2"),
            ("indicator.onRed[1].action", "SetAvailability"), ("indicator.onRed[1].extension", "370"), ("indicator.onRed[1].availability", "Never"));

        var answer = await scene.Send("/routing/360", "/routing/360?tenant=acme", ("indicator.isRed", "true"));

        Assert.Equal("/routing/360?tenant=acme&done=Saved", answer.Headers.Location?.OriginalString);
        Assert.Equal(new SchemeOverride(2), (await scene.Store.SchemeOverrides.Find(Sample.Tenant, "Office"))!.Value);
        Assert.Equal(Availability.Never, (await scene.Store.Routing.Find(Sample.Tenant, new("370")))!.Value.TimeFilter!.Availability);
    }

    [Theory]
    [InlineData("en", "simple")]
    [InlineData("nl", "eenvoudig")]
    public async Task Plan_keeps_where_it_may_be_used_and_is_listed_as_simple(string language, string text)
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme", language);
        var plan = new PlanConfig([new("101")]) { Use = new PlanUseConfig(Numbers: true, Steps: true) };
        await scene.Store.Routing.Put(Sample.Tenant, new RoutingConfig("350", "Plan", Plan: plan), null, SettingsScene.Setup);

        await scene.Send("/routing/350", "/routing/350?tenant=acme", ("plan.use.numbers", ""), ("plan.use.destinations", "true"));

        Assert.Equal(new PlanUseConfig(Steps: true, Destinations: true), (await scene.Store.Routing.Find(Sample.Tenant, new("350")))!.Value.Plan!.Use);
        Assert.Contains($"({text})", await scene.Page("/routing"), StringComparison.Ordinal);
    }
}
