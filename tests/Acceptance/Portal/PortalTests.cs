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
}
