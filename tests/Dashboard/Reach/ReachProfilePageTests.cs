using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Reach;

namespace Softswitch.Dashboard.Tests.Reach;

/// <summary>What a profile says of calls that the user does not take himself.</summary>
public sealed class ReachProfilePageTests
{
    [Fact]
    public async Task Profile_leads_on_without_internet_and_asks_who_answers_outside()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme", "nl");

        await Item(scene, "Standard", ("forwardUnreachable.how", "given"), ("forwardUnreachable.to", "102"), ("confirmsForwards", "true"));
        await Item(scene, "", ("name", "Quiet"), ("forwardUnreachable.how", "off"), ("confirmsForwards", "false"));
        var config = await Config(scene);
        var page = await scene.Page($"/reach/{SettingsScene.Alice}/profile?name=Standard");

        var (standard, quiet) = (config.Profiles.Single(each => each.Name == "Standard"), config.Profiles.Single(each => each.Name == "Quiet"));
        Assert.Equal((new ReachForwardConfig("102"), true), (standard.ForwardUnreachable, standard.ConfirmsForwards));
        Assert.Equal((new ReachForwardConfig(), false), (quiet.ForwardUnreachable, quiet.ConfirmsForwards));
        foreach (var text in new[] { "Doorschakelen zonder internet", "zoals zonder antwoord", "accepteert met 1", "value=\"true\" selected" })
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_names_assistants_has_none_or_inherits_them()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await scene.Store.PrivacyGroups.Put(Sample.Tenant, new("Desk", Members: [SettingsScene.Bob]), null, SettingsScene.Setup);

        await Item(scene, "Standard", ("assistants.how", "given"), ("assistantGroup", "Desk"));
        await Item(scene, "", ("name", "Alone"), ("assistants.how", "off"));
        await Item(scene, "", ("name", "Open"));
        var config = await Config(scene);
        var page = await scene.Page($"/reach/{SettingsScene.Alice}/profile?name=Standard");

        Assert.Equal("Desk,,-", string.Join(',', new[] { "Standard", "Alone", "Open" }.Select(name => config.Profiles.Single(each => each.Name == name).AssistantGroup ?? "-")));
        Assert.Contains("<option value=\"Desk\" selected>", page, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Item(SettingsScene scene, string name, params (string Name, string Value)[] fields)
    {
        var path = $"/reach/{SettingsScene.Alice}/profile?tenant=acme&name={name}";
        return scene.Send(path, path, fields);
    }

    private static async Task<ReachConfig> Config(SettingsScene scene) => (await scene.Store.Reach.Find(Sample.Tenant, SettingsScene.Alice))!.Value;
}
