using System.Net;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Dashboard.Tests.Changes;

public sealed class ChangePageTests
{
    private static readonly ExtensionNumber Extension = new("303");

    [Theory]
    [InlineData("en", "Before", "After")]
    [InlineData("nl", "Voor", "Na")]
    public async Task Change_shows_what_was_and_what_is_and_is_undone(string language, params string[] texts)
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme", language);
        await Forward(scene, "101", null);
        await Forward(scene, "102", 1);

        var page = await scene.Page("/changes");
        var undone = await scene.Send("/changes", Undo(await Last(scene)));

        Assert.All(texts, text => Assert.Contains($"<th scope=\"col\">{text}</th>", page, StringComparison.Ordinal));
        Assert.Contains("<td class=\"gone\">101</td><td class=\"come\">102</td>", page, StringComparison.Ordinal);
        Assert.Equal("/changes?tenant=acme&done=Undone", undone.Headers.Location?.OriginalString);
        Assert.Equal("101", (await scene.Store.Routing.Find(Sample.Tenant, Extension))!.Value.Forward!.To);
    }

    [Fact]
    public async Task Change_that_was_changed_since_is_refused_by_the_later_one()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await Forward(scene, "101", null);
        await Forward(scene, "102", 1);
        var last = await Last(scene);

        var refused = await scene.Send("/changes", Undo(last - 1));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains($"by change {last}: undo that first", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_platform_changes_nobody_else_undoes()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        var entry = (await scene.Storage.Audit.Query(Sample.Tenant, new())).Items.Single(each => each.What == "tenant acme").Id;

        var page = await scene.Page("/changes");
        var sent = await scene.Portal.Post(Undo(entry), await scene.Portal.TokenOf("/changes"));

        Assert.Contains("tenant acme", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Undo(entry), page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    [Fact]
    public async Task Reader_and_form_of_another_site_see_and_undo_nothing()
    {
        await using var boss = await SettingsScene.SignedIn("boss@acme");
        await Forward(boss, "101", null);
        await using var reader = await SettingsScene.SignedIn("reader@acme");

        var forged = await boss.Portal.Post(Undo(await Last(boss)));

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.NotNull(await boss.Store.Routing.Find(Sample.Tenant, Extension));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Portal.Browser.GetAsync("/changes")).StatusCode);
        Assert.DoesNotContain("href=\"/changes", await reader.Page("/explain"), StringComparison.Ordinal);
        Assert.Contains("href=\"/changes", await boss.Page("/explain"), StringComparison.Ordinal);
    }

    private static string Undo(long entry) => $"/changes/{entry}/undo?tenant=acme";

    private static async Task<long> Last(SettingsScene scene) => (await scene.Storage.Audit.Query(Sample.Tenant, new())).Items[0].Id;

    private static Task Forward(SettingsScene scene, string to, long? version) =>
        scene.Store.Routing.Put(Sample.Tenant, new RoutingConfig("303", "Away", Forward: new ForwardConfig(to)), version, SettingsScene.Setup);
}
