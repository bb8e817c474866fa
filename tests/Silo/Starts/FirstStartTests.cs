using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Silo.Tests.Starts;

/// <summary>Whoever starts the product for the first time can get in, in whichever order things were done.</summary>
public sealed class FirstStartTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task First_start_without_demo_shows_an_administrator_and_a_key_once(bool importedBefore)
    {
        using var folder = new TemporaryFolder();
        var settings = new SwitchSettings
        {
            More = new Dictionary<string, string>(StringComparer.Ordinal) { ["Demo:Enabled"] = "false", ["Admin:Password"] = "", ["Admin:ApiKey"] = "" },
        };
        if (importedBefore)
            await ImportAsync(folder, settings);

        string key;
        await using (var first = await SwitchProcess.StartAsync(settings, folder.FullPath))
        {
            Assert.Matches("sign in at the page as admin with [^ ]{6,}", first.Log);
            key = Regex.Match(first.Log, "ssk_[0-9a-f]{64}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
            using var api = first.CreateApiClient();
            api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            var tenants = await api.GetAsync(new Uri("api/v1/tenants", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, tenants.StatusCode);
            Assert.Equal(importedBefore, (await tenants.Content.ReadAsStringAsync()).Contains("acme", StringComparison.Ordinal));
            await first.StopAsync();
        }

        await using var second = await SwitchProcess.StartAsync(settings, folder.FullPath);
        Assert.DoesNotContain("ssk_", second.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("sign in", second.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_beside_a_running_node_is_seen_by_it()
    {
        using var folder = new TemporaryFolder();
        var settings = new SwitchSettings();
        await using var node = await SwitchProcess.StartAsync(settings, folder.FullPath);

        var result = await ImportAsync(folder, settings);

        Assert.Contains("Imported 1 users, 1 channels, 0 numbers and 0 services into acme.", result.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^ann1\t.{8,}$", result.Output);
        using var api = node.CreateApiClient();
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync(new Uri("api/v1/tenants/acme/channels/ann1", UriKind.Relative))).StatusCode);
    }

    private static async Task<ProgramResult> ImportAsync(TemporaryFolder folder, SwitchSettings settings)
    {
        var file = folder.PathOf("acme.json");
        await File.WriteAllTextAsync(file, """
            { "format": 1, "tenant": { "id": "acme", "name": "Acme" }, "users": [ { "name": "Ann", "extension": "101", "channels": [ { "name": "ann1" } ] } ] }
            """);
        var result = await SwitchProcess.RunAsync(["import", file, .. settings.ToArguments(folder.FullPath)], Patience);
        Assert.True(result.ExitCode == 0, result.Output);
        return result;
    }
}
