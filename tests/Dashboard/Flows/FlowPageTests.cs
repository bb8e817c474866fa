using System.Net;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;

namespace Softswitch.Dashboard.Tests.Flows;

public sealed class FlowPageTests
{
    [Theory]
    [InlineData("en", "Time routing", "Rings", "for 20 s", "No answer", "Calls outside")]
    [InlineData("nl", "Routering op tijd", "Gaat over", "20 s lang", "Geen antwoord", "Belt naar buiten")]
    public async Task Way_of_a_number_is_shown_with_its_branches_in_the_language_of_the_reader(string language, params string[] texts)
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme", language);
        await Routing(scene);

        var page = await scene.Page("/explain?called=%2B31201234567&caller=0612345678&at=2026-11-25T10:00");

        Assert.All(texts, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("data-kind=\"Rings\"", page, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"CallsOutside\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "8: asks for a name", "Whoever has that name rings")]
    [InlineData("nl", "8: vraagt een naam", "Belt wie zo heet")]
    public async Task Menu_in_which_a_name_is_keyed_shows_that_somebody_rings(string language, string asks, string rings)
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme", language);
        var menu = new RoutingConfig("400", "Names", Menu: new MenuConfig([new("8", Action: MenuAction.DialByName)]));
        Assert.IsType<StoreResult.Ok>(await scene.Store.Routing.Put(Sample.Tenant, menu, null, SettingsScene.Setup));

        var page = await scene.Page("/explain?called=400");

        Assert.Contains("data-kind=\"RingsByName\"", page, StringComparison.Ordinal);
        Assert.All([asks, rings], text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Way_is_that_of_the_instant_asked_for()
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme");
        await Routing(scene);

        var open = await scene.Page("/explain?called=301&at=2026-11-25T10:00");
        var closed = await scene.Page("/explain?called=301&at=2026-11-28T10:00");

        Assert.Contains("open, Monday 09:00 - Friday 17:00: 300", open, StringComparison.Ordinal);
        Assert.Contains("outside of all periods: 102", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("data-kind=\"CallsOutside\"", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_are_said_in_Dutch_and_names_that_people_gave_left_alone()
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme", "nl");
        await Routing(scene);

        var open = await scene.Page("/explain?called=%2B31201234567&at=2026-11-25T10:00");
        var closed = await scene.Page("/explain?called=301&at=2026-11-28T10:00");

        foreach (var text in new[] { "schema Office, plan 1 Open (week: maandag 00:00", "open, maandag 09:00 - vrijdag 17:00: 300", "belt 101 102", "wordt gebeld" })
            Assert.Contains(text, open, StringComparison.Ordinal);
        Assert.Contains("buiten alle perioden: 102", closed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("called=999", "called:unknown")]
    [InlineData("called=101&caller=nobody", "caller:format")]
    [InlineData("called=101&at=yesterday", "at:format")]
    public async Task Question_that_cannot_be_is_refused_by_field_and_rule(string query, string problems)
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme");

        var answer = await scene.Portal.Browser.GetAsync("/explain?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(problems, await SettingsScene.Problems(answer));
    }

    [Fact]
    public async Task Every_number_and_extension_leads_to_its_way()
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme");
        await Routing(scene);

        var page = await scene.Page("/explain");

        foreach (var called in new[] { "%2B31201234567", "101", "102", "300", "301" })
            Assert.Contains($"/explain?tenant=acme&called={called}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tenant_of_others_is_as_one_that_does_not_exist()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        foreach (var path in new[] { "/explain", "/routing", "/schemes", "/reach", "/changes", "/routing/new/Group", "/schemes/scheme", "/schemes/plan" })
            Assert.Equal(HttpStatusCode.NotFound, (await scene.Portal.Browser.GetAsync(path + "?tenant=other&scheme=x&plan=1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Portal.Browser.GetAsync($"/reach/{SettingsScene.Alice}?tenant=other")).StatusCode);
    }

    private static async Task Routing(SettingsScene scene)
    {
        var store = scene.Store;
        await store.Routing.Put(Sample.Tenant, new RoutingConfig("300", "Sales", new GroupConfig(["101", "102"], NoAnswer: "0612345678", NoAnswerSeconds: 20)), null, SettingsScene.Setup);
        var week = new TimeRoutingRow(new WeekPeriodConfig(DayOfWeek.Monday, "09:00", DayOfWeek.Friday, "17:00"), "300", "open");
        await store.Routing.Put(Sample.Tenant, new RoutingConfig("301", "Hours", TimeRouting: new TimeRoutingConfig([week], "102")), null, SettingsScene.Setup);
        var plan = new SchemePlanConfig(1, "Open", [new SchemeEntryConfig(SettingsScene.Number, "301")]);
        var always = new SchemeWeekConfig(new WeekPeriodConfig(DayOfWeek.Monday, "00:00", DayOfWeek.Sunday, "24:00"), 1);
        await store.Schemes.Put(Sample.Tenant, new SchemeConfig("Office", [plan], [always]), null, SettingsScene.Setup);
    }
}
