using System.Net;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;

namespace Softswitch.Dashboard.Tests.Routing;

public sealed class RoutingPageTests
{
    [Fact]
    public async Task Group_is_created_changed_and_deleted_by_its_forms()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        var created = await scene.Send(
            "/routing/new/Group", "/routing/new/Group?tenant=acme",
            ("extension", "300"), ("name", "Sales"), ("group.members[0]", "101"), ("group.members[1]", "102"), ("group.noAnswer", "0612345678"));
        var changed = await scene.Send("/routing/300", "/routing/300?tenant=acme", ("group.members[0].remove", ""), ("group.order", "Fixed"), ("group.members[0]", ""));
        var list = await scene.Page("/routing");
        var config = (await scene.Store.Routing.Find(Sample.Tenant, new("300")))!.Value;
        var deleted = await scene.Send("/routing/300", "/routing/300/delete?tenant=acme");

        Assert.Equal("/routing/300?tenant=acme&done=Created", created.Headers.Location?.OriginalString);
        Assert.Equal("/routing/300?tenant=acme&done=Saved", changed.Headers.Location?.OriginalString);
        Assert.Equal((HuntOrder.Fixed, "102", "0612345678"), (config.Group!.Order, string.Join(' ', config.Group.Members), config.Group.NoAnswer));
        Assert.Contains("102, 0612345678", list, StringComparison.Ordinal);
        Assert.Equal("/routing?tenant=acme&done=Deleted", deleted.Headers.Location?.OriginalString);
        Assert.Null(await scene.Store.Routing.Find(Sample.Tenant, new("300")));
    }

    [Theory]
    [InlineData("Forward", "forward.to", "0612345678", "forward.shown", "Called")]
    [InlineData("LocationRouting", "locationRouting.otherwise", "101", "locationRouting.rows[0].match", "020", "locationRouting.rows[0].to", "102")]
    [InlineData("CallPlan", "plan.steps[0].to", "101", "plan.steps[1].to", "102", "plan.steps[1].seconds", "30", "plan.prefix", "Shop")]
    [InlineData("Ivr", "menu.digits", "2", "menu.options[0].code", "1", "menu.options[0].action", "Transfer", "menu.options[0].to", "101", "menu.options[1].code", "22", "menu.options[1].action", "HangUp")]
    [InlineData("Authentication", "authentication.to", "101", "authentication.callers[0]", "0612345678", "authentication.pins[0]", "24680")]
    [InlineData("Selector", "selector.fallback", "101", "selector.timeoutSeconds", "7", "selector.ringsFirst", "true")]
    [InlineData("SignIn", "signIn.login.digits", "4", "signIn.password.digits", "6", "signIn.extra2.digits", "8", "signIn.to", "101", "signIn.attempts", "2", "signIn.users[0].name", "Anna", "signIn.users[0].login", "1001", "signIn.users[0].password", "864213")]
    [InlineData("Indicator", "indicator.green", "101", "indicator.red", "102", "indicator.isRed", "true")]
    [InlineData("Indicator", "indicator.onRed[0].action", "ActivatePlan", "indicator.onRed[0].scheme", "Office", "indicator.onRed[0].plan", "2", "indicator.onGreen[0].action", "ActivatePlan", "indicator.onGreen[0].scheme", "Office")]
    [InlineData("Disa", "disa.user", "101", "disa.pin", "24680", "disa.callers[0]", "0612345678")]
    [InlineData("CallPlan", "plan.steps[0].to", "101", "plan.use.numbers", "true", "plan.use.steps", "true")]
    [InlineData("CallLimit", "callLimit.calls", "3", "callLimit.within", "101", "callLimit.above", "102")]
    [InlineData("TimeFilter", "timeFilter.open", "101", "timeFilter.closed.to", "102", "timeFilter.availability", "ByHours", "timeFilter.times.hours[0].startDay", "Monday", "timeFilter.times.hours[0].startTime", "09:00", "timeFilter.times.hours[0].endDay", "Friday", "timeFilter.times.hours[0].endTime", "17:00", "timeFilter.times.publicHolidays[0]", "Christmas", "timeFilter.times.vacations[0].description", "Summer", "timeFilter.times.vacations[0].start", "2026-07-03T16:00", "timeFilter.times.vacations[0].end", "2026-07-20T08:00")]
    [InlineData("BackUp", "backUp.channels[0]", "alice", "backUp.to", "101", "backUp.otherwise", "102")]
    [InlineData("ShortNumber", "shortNumber.to", "0301234567")]
    [InlineData("NightMode", "nightMode.to", "101", "nightMode.state", "Automatic", "nightMode.alwaysOff[0]", "102")]
    [InlineData("TimeRouting", "timeRouting.otherwise", "101", "timeRouting.periods[0].to", "102", "timeRouting.periods[0].period.startDay", "Monday", "timeRouting.periods[0].period.startTime", "09:00", "timeRouting.periods[0].period.endDay", "Monday", "timeRouting.periods[0].period.endTime", "17:00")]
    public async Task Extension_of_each_type_is_created_with_what_was_written(string type, params string[] fields)
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await scene.Store.Schemes.Put(Sample.Tenant, new SchemeConfig("Office", [new(2, "Closed")]), null, SettingsScene.Setup);
        var extension = type == "ShortNumber" ? "4000" : "400";
        var written = fields.Chunk(2).Select(pair => (pair[0], pair[1])).Append(("extension", extension)).Append(("name", type));

        var answer = await scene.Send($"/routing/new/{type}", $"/routing/new/{type}?tenant=acme", [.. written]);
        var page = await scene.Page($"/routing/{extension}");

        Assert.Equal($"/routing/{extension}?tenant=acme&done=Created", answer.Headers.Location?.OriginalString);
        Assert.Equal(type, (await scene.Store.Routing.Find(Sample.Tenant, new(extension)))!.Value.Type.ToString());
        Assert.All(fields.Chunk(2), pair => Assert.Contains($"name=\"{pair[0]}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Menu_keeps_all_of_it_that_was_written()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        var menu = new MenuConfig(
            [new("1", "101", MenuAction.TransferAnnounced, "Sales", "Shop"), new("*", "102", Prefix: "Client"), new("22", Action: MenuAction.DialExtension), new("23", Action: MenuAction.DialByName)],
            Digits: 4, TimeoutSeconds: 9, Repeats: 3, Receptionist: "101", NoChoice: "102");
        Assert.IsType<StoreResult.Ok>(await scene.Store.Routing.Put(Sample.Tenant, new RoutingConfig("400", "Menu", Menu: menu), null, SettingsScene.Setup));

        await scene.Send("/routing/400", "/routing/400?tenant=acme", ("name", "Other"));

        var kept = (await scene.Store.Routing.Find(Sample.Tenant, new("400")))!.Value;
        Assert.Equal("Other", kept.Name);
        Assert.Equal(menu.Options.AsEnumerable(), kept.Menu!.Options.AsEnumerable());
        Assert.Equal(menu with { Options = [] }, kept.Menu with { Options = [] });
    }

    [Theory]
    [InlineData("en", "This leads in a circle.")]
    [InlineData("nl", "Dit leidt in een kring.")]
    public async Task What_is_wrong_is_said_at_its_field_with_what_was_written_kept(string language, string text)
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme", language);

        var answer = await scene.Send(
            "/routing/new/Group", "/routing/new/Group?tenant=acme",
            ("extension", "300"), ("name", "Sales <b>"), ("group.members[0]", "101"), ("group.members[1]", "102"), ("group.busy", "300"), ("group.noAnswerSeconds", "3"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("group.noAnswerSeconds:range group.busy:loop", await SettingsScene.Problems(answer));
        Assert.Contains("id=\"group.busy-problem\"", page, StringComparison.Ordinal);
        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains("value=\"Sales &lt;b&gt;\"", page, StringComparison.Ordinal);
        Assert.Null(await scene.Store.Routing.Find(Sample.Tenant, new("300")));
    }

    [Fact]
    public async Task Day_that_was_not_chosen_is_missed_and_never_guessed()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        var answer = await scene.Send(
            "/routing/new/TimeRouting", "/routing/new/TimeRouting?tenant=acme",
            ("extension", "301"), ("name", "Hours"), ("timeRouting.otherwise", "101"), ("timeRouting.periods[0].to", "102"),
            ("timeRouting.periods[0].period.startTime", "09:00"), ("timeRouting.periods[0].period.endDay", "Monday"), ("timeRouting.periods[0].period.endTime", "17:00"));

        Assert.Equal("timeRouting.periods[0].period.startDay:required", await SettingsScene.Problems(answer));
    }

    [Theory]
    [InlineData("101", "extension:unique")]
    [InlineData("1", "extension:format")]
    public async Task Extension_that_cannot_be_is_refused_by_field_and_rule(string extension, string problems)
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        var answer = await scene.Send("/routing/new/Forward", "/routing/new/Forward?tenant=acme", ("extension", extension), ("name", "x"), ("forward.to", "102"));

        Assert.StartsWith(problems, await SettingsScene.Problems(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_by_somebody_else_meanwhile_is_not_overwritten()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await Forward(scene, "101");

        var late = await scene.Send("/routing/303", "/routing/303?tenant=acme", ("version", "7"), ("forward.to", "102"));
        var again = await scene.Send("/routing/303", "/routing/303/delete?tenant=acme", ("version", "7"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Somebody else has changed this meanwhile", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("101", (await scene.Store.Routing.Find(Sample.Tenant, new("303")))!.Value.Forward!.To);
    }

    [Fact]
    public async Task More_rows_are_shown_without_a_change()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        var answer = await scene.Send("/routing/new/Group", "/routing/new/Group?tenant=acme", ("extension", "300"), ("group.members[0]", "101"), ("more", "true"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("name=\"group.members[10]\"", page, StringComparison.Ordinal);
        Assert.Null(await scene.Store.Routing.Find(Sample.Tenant, new("300")));
    }

    [Fact]
    public async Task Week_of_time_routing_is_drawn_as_the_domain_has_it()
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme");
        var week = new TimeRoutingRow(new WeekPeriodConfig(DayOfWeek.Monday, "09:00", DayOfWeek.Tuesday, "17:00"), "101");
        await scene.Store.Routing.Put(Sample.Tenant, new RoutingConfig("301", "Hours", TimeRouting: new TimeRoutingConfig([week], "102")), null, SettingsScene.Setup);

        var page = await scene.Page("/routing/301");

        foreach (var text in new[] { "Monday 00:00–09:00: 102 Bob", "Monday 09:00–24:00: 101 Alice", "Tuesday 00:00–17:00: 101 Alice", "Sunday 00:00–24:00: 102 Bob" })
            Assert.Contains($"<title>{text}</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_sees_and_changes_nothing()
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme");
        await Forward(scene, "101");

        var page = await scene.Page("/routing/303");
        var sent = await scene.Portal.Post("/routing/303?tenant=acme", await scene.Portal.TokenOf("/routing"), new("version", "1"), new("forward.to", "102"));

        Assert.Contains("<fieldset disabled", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Portal.Browser.GetAsync("/routing/new/Group")).StatusCode);
    }

    [Fact]
    public async Task Form_that_another_site_sent_changes_nothing()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await Forward(scene, "101");

        var answer = await scene.Portal.Post("/routing/303?tenant=acme", new("version", "1"), new("name", "x"), new("forward.to", "102"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("101", (await scene.Store.Routing.Find(Sample.Tenant, new("303")))!.Value.Forward!.To);
    }

    private static Task Forward(SettingsScene scene, string to) =>
        scene.Store.Routing.Put(Sample.Tenant, new RoutingConfig("303", "Away", Forward: new ForwardConfig(to)), null, SettingsScene.Setup);
}
