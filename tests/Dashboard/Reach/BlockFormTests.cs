using System.Net;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schedules;

namespace Softswitch.Dashboard.Tests.Reach;

/// <summary>Who does not get through to a user, on the page of how that one is reached.</summary>
public sealed class BlockFormTests
{
    private static readonly string Page = $"/reach/{SettingsScene.Alice}?tenant=acme";
    private static readonly string Form = $"/reach/{SettingsScene.Alice}/blocks?tenant=acme";

    [Fact]
    public async Task Callers_are_blocked_at_certain_times_and_let_through_again()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        var saved = await scene.Send(
            Page, Form,
            ("blocks.anonymous", "true"), ("blocks.callers[0].numbers[0]", "+31612345678"), ("blocks.callers[0].numbers[2]", "0049"),
            ("blocks.callers[0].periods[0].startDay", "Friday"), ("blocks.callers[0].periods[0].startTime", "17:00"),
            ("blocks.callers[0].periods[0].endDay", "Monday"), ("blocks.callers[0].periods[0].endTime", "09:00"));
        var more = await scene.Send(Page, Form, ("blocks.callers[1].numbers[0]", "+32"));
        var blocks = await Blocks(scene);
        var page = await scene.Page(Page);
        await scene.Send(Page, Form, ("blocks.callers[0].remove", "true"), ("blocks.anonymous", ""));
        var fewer = await Blocks(scene);
        await scene.Send(Page, Form, ("blocks.callers[0].numbers[0].remove", "true"));

        Assert.EndsWith("&done=Saved", saved.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.EndsWith("&done=Saved", more.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal((false, true, 2), (blocks!.All, blocks.Anonymous, blocks.Callers.Length));
        Assert.Equal("+31612345678 0049", string.Join(' ', blocks.Callers[0].Numbers));
        Assert.Equal(new WeekPeriodConfig(DayOfWeek.Friday, "17:00", DayOfWeek.Monday, "09:00"), Assert.Single(blocks.Callers[0].Periods));
        foreach (var text in new[] { "Block who does not show a number", "+31612345678, 0049: Friday 17:00 – Monday 09:00", "+32: always" })
            Assert.Contains($"<li>{text}</li>", page, StringComparison.Ordinal);
        Assert.Equal((false, "+32"), (fewer!.Anonymous, string.Join(' ', fewer.Callers.Single().Numbers)));
        Assert.Null(await Blocks(scene));
        Assert.Contains("Nobody is blocked", await scene.Page(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_blocked_and_what_else_is_set_of_the_user_stays()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme", "nl");
        await scene.Store.Reach.Put(Sample.Tenant, new ReachConfig(SettingsScene.Alice, Statuses: [new("Work")], BasicStatus: "Work"), null, SettingsScene.Setup);

        await scene.Send(Page, Form, ("blocks.all", "true"));

        Assert.True((await Blocks(scene))!.All);
        Assert.Equal("Work", (await scene.Store.Reach.Find(Sample.Tenant, SettingsScene.Alice))!.Value.BasicStatus);
        Assert.Contains("Iedereen blokkeren: de gebruiker belt alleen uit", await scene.Page(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blocks.callers[0].numbers[0]:format", "blocks.callers[0].numbers[0]", "12")]
    [InlineData("blocks.callers[0].numbers:length", "blocks.callers[0].periods[0].startTime", "17:00", "blocks.callers[0].periods[0].startDay", "Friday", "blocks.callers[0].periods[0].endDay", "Friday", "blocks.callers[0].periods[0].endTime", "18:00")]
    [InlineData("blocks.callers[0].periods[0].startTime:format", "blocks.callers[0].numbers[0]", "+32", "blocks.callers[0].periods[0].startTime", "25:00", "blocks.callers[0].periods[0].startDay", "Friday", "blocks.callers[0].periods[0].endDay", "Friday", "blocks.callers[0].periods[0].endTime", "18:00")]
    [InlineData("blocks.callers[0].periods[0].endDay:required", "blocks.callers[0].numbers[0]", "+32", "blocks.callers[0].periods[0].startDay", "Friday", "blocks.callers[0].periods[0].startTime", "17:00")]
    public async Task What_is_wrong_is_said_at_its_field(string problem, params string[] fields)
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        var answer = await scene.Send(Page, Form, [.. fields.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"data-field=\"{problem.Split(':')[0]}\" data-rule=\"{problem.Split(':')[1]}\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{fields[1]}\"", page, StringComparison.Ordinal);
        Assert.Null(await Blocks(scene));
    }

    private static async Task<ReachBlocksConfig?> Blocks(SettingsScene scene) => (await scene.Store.Reach.Find(Sample.Tenant, SettingsScene.Alice))?.Value.Blocks;
}
