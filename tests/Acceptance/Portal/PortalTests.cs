using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Phones;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Portal;

/// <summary>The portal in a real browser, by the keyboard alone and without scripts.</summary>
[Collection(SqliteCollection.Name)]
public sealed class PortalTests(SqliteSwitch running)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    [BrowserFact]
    public async Task Group_is_made_corrected_explained_and_undone_without_a_mouse_and_without_scripts()
    {
        var settings = JsonSerializer.Serialize(new
        {
            portal = running.Process.Http.ToString(),
            login = "admin",
            password = running.Process.Settings.AdminPassword,
            extension = "690",
        });

        var result = await ExternalProgram.RunAsync("node", ["portal.js", settings], Patience, workingFolder: BrowserPhone.Folder);

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.All(
            new[] { "signed in", "refused at its field", "created", "explained", "undone" },
            step => Assert.Contains($"STEP {step}", result.Output, StringComparison.Ordinal));
        using var tenant = new DemoTenantApi(running.Process);
        Assert.DoesNotContain(await tenant.ListAsync("routing"), item => item.GetProperty("extension").GetString() == "690");
    }

    [BrowserFact]
    public async Task Privacy_group_is_made_and_a_caller_blocked_without_a_mouse_and_without_scripts()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var user = (await tenant.ListAsync("users")).First(item => item.GetProperty("extension").GetString() == "101").GetProperty("id").GetString()!;
        try
        {
            var settings = JsonSerializer.Serialize(new
            {
                portal = running.Process.Http.ToString(),
                login = "admin",
                password = running.Process.Settings.AdminPassword,
                group = "Balie & co",
                user,
                number = "+31699999999",
            });

            var result = await ExternalProgram.RunAsync("node", ["privacy.js", settings], Patience, workingFolder: BrowserPhone.Folder);

            Assert.True(result.ExitCode == 0, result.Output);
            Assert.All(
                new[] { "signed in", "refused at its field", "group made", "caller blocked" },
                step => Assert.Contains($"STEP {step}", result.Output, StringComparison.Ordinal));
            var group = (await tenant.ListAsync("privacy-groups")).Single(item => item.GetProperty("name").GetString() == "Balie & co");
            Assert.Equal(user, group.GetProperty("members")[0].GetString());
            Assert.Equal("""[{"extension":"102","rights":["Pickup"],"notificationSeconds":0},{"extension":"*","rights":["Presence"],"notificationSeconds":0}]""", group.GetProperty("grants").GetRawText());
        }
        finally
        {
            using var api = running.Process.CreateApiClient();
            using var group = await api.DeleteAsync(new Uri($"api/v1/tenants/demo/privacy-groups/{Uri.EscapeDataString("Balie & co")}", UriKind.Relative));
            using var reach = await api.DeleteAsync(new Uri($"api/v1/tenants/demo/users/{user}/reach", UriKind.Relative));
        }
    }
}
