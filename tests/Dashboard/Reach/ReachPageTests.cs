using System.Net;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schedules;

namespace Softswitch.Dashboard.Tests.Reach;

public sealed class ReachPageTests
{
    private static readonly string Page = $"/reach/{SettingsScene.Alice}?tenant=acme";

    [Fact]
    public async Task Statuses_classes_and_profiles_are_made_and_the_matrix_of_them_filled()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        await Item(scene, "status", "", ("name", "Work"), ("message", "At work"), ("availability", "Busy"), ("periods[0].startDay", "Monday"), ("periods[0].startTime", "07:00"), ("periods[0].endDay", "Monday"), ("periods[0].endTime", "16:30"));
        await Item(scene, "class", "", ("name", "Family"), ("contacts[0]", "+31612345678"), ("prefixes[0]", "0049"));
        await Item(scene, "profile", "", ("name", "Voicemail"), ("forwardAlways.how", "given"), ("forwardAlways.to", "102"), ("devices.how", "off"));
        // The row of Work and the column of Family come first.
        var saved = await scene.Send(Page, Part("matrix"), ("matrix[0].profile", "Voicemail"), ("basicStatus", "Work"));
        var page = await scene.Page(Page);

        Assert.EndsWith("&done=Saved", saved.Headers.Location?.OriginalString, StringComparison.Ordinal);
        var config = await Config(scene);
        Assert.Equal(("Work", "At work", ReachAvailability.Busy), (config.Statuses[^1].Name, config.Statuses[^1].Message, config.Statuses[^1].Availability));
        Assert.Contains(new ReachCellConfig(config.Statuses[0].Name, "Family", "Voicemail"), config.Matrix);
        Assert.Equal(("Work", "102"), (config.BasicStatus, config.Profiles.Single(profile => profile.Name == "Voicemail").ForwardAlways!.To));
        foreach (var text in new[] { "Monday 07:00–16:30: Work", "follows: ", "Reachability of Alice" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_with_another_name_keeps_its_cells_and_one_that_goes_takes_them_along()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await Fill(scene);

        await Item(scene, "status", "Work", ("name", "Office"));
        var renamed = await Config(scene);
        await scene.Send($"/reach/{SettingsScene.Alice}/status?tenant=acme&name=Office", $"/reach/{SettingsScene.Alice}/status/delete?tenant=acme&name=Office");
        var left = await Config(scene);

        Assert.Equal(("Office", "Office"), (renamed.Matrix.Single().Status, renamed.BasicStatus));
        Assert.Empty(left.Matrix);
        Assert.Null(left.BasicStatus);
    }

    [Theory]
    [InlineData("status", "periods[0].startTime:format", "name", "x", "periods[0].startDay", "Monday", "periods[0].startTime", "7", "periods[0].endDay", "Monday", "periods[0].endTime", "09:00")]
    [InlineData("class", "prefixes[0]:format", "name", "x", "prefixes[0]", "49")]
    [InlineData("class", "extensions[1]:unique", "name", "x", "extensions[0]", "101", "extensions[1]", "101")]
    [InlineData("class", "name:unique", "name", "basic")]
    [InlineData("profile", "forwardAlways.to:format", "name", "x", "forwardAlways.how", "given")]
    [InlineData("profile", "noAnswerAfter:range", "name", "x", "noAnswerAfter", "2")]
    [InlineData("profile", "name:required", "colour", "#ff0000")]
    public async Task What_is_wrong_is_said_at_its_field(string kind, string problem, params string[] fields)
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme", "nl");

        var answer = await Item(scene, kind, "", [.. fields.Chunk(2).Select(pair => (pair[0], pair[1]))]);

        Assert.Equal(problem.EndsWith(":unique", StringComparison.Ordinal) ? HttpStatusCode.Conflict : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(problem, await SettingsScene.Problems(answer));
        Assert.Null(await scene.Store.Reach.Find(Sample.Tenant, SettingsScene.Alice));
    }

    [Fact]
    public async Task Profile_says_what_it_inherits_what_is_off_and_what_it_has()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        await Item(scene, "profile", "Standard", ("forwardBusy.how", "given"), ("forwardBusy.to", "102"), ("callerId", SettingsScene.Number), ("devices.how", "given"), ("devices.channels[0]", "alice"));
        await Item(scene, "profile", "", ("name", "Quiet"), ("forwardBusy.how", "off"), ("callerId", "off"), ("devices.how", "given"));
        var config = await Config(scene);
        var page = await scene.Page($"/reach/{SettingsScene.Alice}/profile?name=Quiet");

        var (standard, quiet) = (config.Profiles.Single(each => each.Name == "Standard"), config.Profiles.Single(each => each.Name == "Quiet"));
        Assert.Equal(("102", SettingsScene.Number, "alice"), (standard.ForwardBusy!.To, standard.CallerId, standard.Devices!.Channels!.Value.Single()));
        Assert.Null(standard.ForwardAlways);
        Assert.Equal((new ReachForwardConfig(), "", true), (quiet.ForwardBusy, quiet.CallerId, quiet.Devices!.Channels!.Value.IsEmpty));
        Assert.Contains("value=\"off\" selected", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_switched_by_hand_is_set_with_its_end_and_taken_back()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await Fill(scene);

        await scene.Send(
            Page, Part("override"), ("status.status", "Work"), ("status.until", "2226-02-01T12:00"), ("devices.channels[0]", "alice"),
            ("phoneForward.busy", "102"), ("restore", ""));
        var set = (await scene.Store.ReachOverrides.Find(Sample.Tenant, SettingsScene.Alice))!.Value;
        var wrong = await scene.Send(Page, Part("override"), ("status.until", "soon"), ("restore", ""));
        await scene.Send(Page, Part("override"), ("restore", "true"));
        var left = (await scene.Store.ReachOverrides.Find(Sample.Tenant, SettingsScene.Alice))!.Value;

        Assert.Equal(new ReachStatusOverride("Work", new DateTimeOffset(2226, 2, 1, 11, 0, 0, TimeSpan.Zero)), set.Status);
        Assert.Equal(("alice", "102"), (set.Devices!.Channels.Single(), set.PhoneForward!.Busy));
        Assert.Equal("status.until:format", await SettingsScene.Problems(wrong));
        Assert.Equal(new ReachOverrides(SettingsScene.Alice), left);
    }

    [Fact]
    public async Task Settings_are_carried_over_to_others_and_cleared()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await Fill(scene);

        var none = await scene.Send(Page, Part("clone"));
        var cloned = await scene.Send(Page, Part("clone"), ("users[0]", SettingsScene.Bob.ToString()));
        var bob = (await scene.Store.Reach.Find(Sample.Tenant, SettingsScene.Bob))!.Value;
        var late = await scene.Send(Page, Part("clear"), ("version", "9"));
        var cleared = await scene.Send(Page, Part("clear"));

        Assert.Equal("users:required", await SettingsScene.Problems(none));
        Assert.EndsWith("&done=Copied", cloned.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal((SettingsScene.Bob, "Work"), (bob.UserId, bob.Statuses.Single().Name));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.EndsWith("&done=Cleared", cleared.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Null(await scene.Store.Reach.Find(Sample.Tenant, SettingsScene.Alice));
    }

    [Fact]
    public async Task Numbers_codes_and_kinds_of_devices_are_kept()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        var refused = await scene.Send(Page, Part("numbers"), ("callerIdCodes[0].code", "31"), ("callerIdCodes[0].number", SettingsScene.Number));
        await scene.Send(Page, Part("numbers"), ("numbers[0]", SettingsScene.Number), ("callerIdCodes[0].code", "32"), ("callerIdCodes[0].number", SettingsScene.Number), ("devices[0].type", "Mobile"));

        Assert.Equal("callerIdCodes[0].code:reserved", await SettingsScene.Problems(refused));
        var config = await Config(scene);
        Assert.Equal((SettingsScene.Number, "32", ReachDeviceType.Mobile), (config.Numbers.Single(), config.CallerIdCodes.Single().Code, config.Devices.Single().Type));
    }

    [Fact]
    public async Task Supervisor_sees_and_changes_nothing()
    {
        await using var scene = await SettingsScene.SignedIn("super@acme");
        await Fill(scene);

        var page = await scene.Page(Page);
        var sent = await scene.Portal.Post(Part("matrix"), await scene.Portal.TokenOf("/reach"), new KeyValuePair<string, string>("version", "1"));

        Assert.Contains("<fieldset disabled", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/clear", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    private static string Part(string part) => $"/reach/{SettingsScene.Alice}/{part}?tenant=acme";

    private static Task<HttpResponseMessage> Item(SettingsScene scene, string kind, string name, params (string Name, string Value)[] fields)
    {
        var path = $"/reach/{SettingsScene.Alice}/{kind}?tenant=acme&name={name}";
        return scene.Send(path, path, fields);
    }

    private static async Task<ReachConfig> Config(SettingsScene scene) => (await scene.Store.Reach.Find(Sample.Tenant, SettingsScene.Alice))!.Value;

    private static async Task Fill(SettingsScene scene)
    {
        var work = new ReachStatusConfig("Work", Periods: [new WeekPeriodConfig(DayOfWeek.Monday, "07:00", DayOfWeek.Monday, "16:30")]);
        var config = new ReachConfig(SettingsScene.Alice, Statuses: [work], Matrix: [new ReachCellConfig("Work", "Basic", "DoNotDisturb")], BasicStatus: "Work");
        Assert.IsType<StoreResult.Ok>(await scene.Store.Reach.Put(Sample.Tenant, config, null, SettingsScene.Setup));
    }
}
