using System.Net;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Privacy;

namespace Softswitch.Dashboard.Tests.Privacy;

public sealed class PrivacyPageTests
{
    private const string New = "/privacy/group?tenant=acme&name=";

    // What has a meaning of its own in an address and in a page.
    private const string Strange = "Desk & <b> 50%/1?";

    private static readonly string One = New + Uri.EscapeDataString(Strange);

    private static readonly string Delete = "/privacy/group/delete?tenant=acme&name=" + Uri.EscapeDataString(Strange);

    [Fact]
    public async Task Group_is_created_changed_and_deleted_by_its_forms()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");

        var created = await scene.Send(
            New, New,
            ("name", Strange), ("description", "Front"), ("members[7]", SettingsScene.Alice.ToString()),
            ("grants[0].extension", "102"), ("grants[0].presence", "true"), ("grants[0].notifications", "true"), ("grants[0].notificationSeconds", "5"),
            ("grants[2].extension", "*"), ("grants[2].pickup", "true"), ("grants[2].listen", "true"));
        var made = await Find(scene, Strange);
        var list = await scene.Page("/privacy");
        var page = await scene.Page(One);
        var changed = await scene.Send(One, One, ("grants[0].parked", "true"), ("grants[1].remove", "true"), ("members[1]", SettingsScene.Bob.ToString()), ("description", ""));
        var kept = await Find(scene, Strange);
        var deleted = await scene.Send(One, Delete);

        Assert.Equal(One + "&done=Created", created.Headers.Location?.OriginalString);
        Assert.Equal("Front", made!.Description);
        Assert.Equal(SettingsScene.Alice, Assert.Single(made.Members));
        Assert.Equal(
            [new("102", PrivacyRights.Presence | PrivacyRights.Notifications, 5), new PrivacyGrantConfig("*", PrivacyRights.Pickup | PrivacyRights.Listen)], made.Grants.AsEnumerable());
        foreach (var text in new[] { "102 Bob", "lamp, see who calls", "all extensions", "answer, listen in", "Alice" })
            Assert.Contains(text, list, StringComparison.Ordinal);
        Assert.Contains($"value=\"{SettingsScene.Alice}\" checked", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.Equal(One + "&done=Saved", changed.Headers.Location?.OriginalString);
        Assert.Null(kept!.Description);
        Assert.Equal([SettingsScene.Alice, SettingsScene.Bob], kept.Members.AsEnumerable());
        Assert.Equal(new("102", PrivacyRights.Presence | PrivacyRights.Notifications | PrivacyRights.Parked, 5), Assert.Single(kept.Grants));
        Assert.Equal("/privacy?tenant=acme&done=Deleted", deleted.Headers.Location?.OriginalString);
        Assert.Null(await Find(scene, Strange));
    }

    [Theory]
    [InlineData("grants[0].rights:required", "name", "x", "grants[0].extension", "101")]
    [InlineData("grants[0].extension:unknown", "name", "x", "grants[0].extension", "999", "grants[0].pickup", "true")]
    [InlineData("grants[1].extension:unique", "name", "x", "grants[0].extension", "101", "grants[0].pickup", "true", "grants[1].extension", "101", "grants[1].pickup", "true")]
    [InlineData("grants[0].notificationSeconds:notifications", "name", "x", "grants[0].extension", "101", "grants[0].pickup", "true", "grants[0].notificationSeconds", "5")]
    [InlineData("grants[0].notificationSeconds:format", "name", "x", "grants[0].extension", "101", "grants[0].notifications", "true", "grants[0].notificationSeconds", "soon")]
    [InlineData("members:everybody", "name", "x", "everybody", "true", "members[0]", "00000001000000000000000000000000")]
    [InlineData("members[0]:format", "name", "x", "members[0]", "Alice")]
    [InlineData("name:required", "description", "x")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_lost(string problem, params string[] fields)
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme", "nl");

        var answer = await scene.Send(New, New, [.. fields.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.InRange((int)answer.StatusCode, 400, 409);
        var (field, rule) = (problem.Split(':')[0], problem.Split(':')[1]);
        Assert.Contains($"data-field=\"{field}\" data-rule=\"{rule}\"", page, StringComparison.Ordinal);
        Assert.Contains("Rechten over extensies", page, StringComparison.Ordinal);
        Assert.All(fields.Chunk(2).Where(pair => pair[1] is not ("true" or "Alice")), pair => Assert.Contains($"value=\"{pair[1]}\"", page, StringComparison.Ordinal));
        Assert.Empty((await scene.Store.PrivacyGroups.List(Sample.Tenant, new PageRequest())).Items);
    }

    [Fact]
    public async Task Group_changed_meanwhile_is_not_overwritten()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        Assert.IsType<StoreResult.Ok>(await scene.Store.PrivacyGroups.Put(Sample.Tenant, new(Strange, "Front"), null, SettingsScene.Setup));
        Assert.IsType<StoreResult.Ok>(await scene.Store.PrivacyGroups.Put(Sample.Tenant, new(Strange, "Back"), 1, SettingsScene.Setup));

        var answer = await scene.Send(One, One, ("version", "1"), ("description", "Mine"));
        var again = await scene.Send(New, New, ("name", Strange));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("Back", (await Find(scene, Strange))!.Description);
    }

    [Fact]
    public async Task More_rows_come_without_anything_being_stored()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        var answer = await scene.Send(New, New, ("name", "x"), ("more", "true"));
        Assert.Contains("name=\"grants[9].extension\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await Find(scene, "x"));
    }

    [Fact]
    public async Task Reader_sees_a_group_and_changes_none_and_another_tenant_has_no_page_of_it()
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme");
        Assert.IsType<StoreResult.Ok>(await scene.Store.PrivacyGroups.Put(Sample.Tenant, new(Strange), null, SettingsScene.Setup));

        Assert.Contains("<fieldset disabled", await scene.Page(One), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Portal.Browser.GetAsync(New)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Portal.Browser.GetAsync(One.Replace("acme", "other", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Send(One, One, ("description", "Mine"))).StatusCode);
        Assert.Null((await Find(scene, Strange))!.Description);
    }

    private static async Task<PrivacyGroupConfig?> Find(SettingsScene scene, string name) => (await scene.Store.PrivacyGroups.Find(Sample.Tenant, name))?.Value;
}
