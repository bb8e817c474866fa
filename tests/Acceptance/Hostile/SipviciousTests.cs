using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>The tools that look for telephone systems all day, as they are and under another name.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class SipviciousTests
{
    private const string Nothing = "found nothing";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [ProgramFact("sipp", "svmap", "svwar", "svcrack")]
    public async Task Tools_find_no_switch_no_user_and_no_password_and_who_guesses_is_banned()
    {
        await using var call = await CallBeside.StartAsync(TimeSpan.FromSeconds(15));
        var port = call.Host.Settings.SipPort;

        Assert.Contains(Nothing, await Run("svmap", "-b", CallBeside.Attacker, "-p", Text(port), "127.0.0.1"), StringComparison.Ordinal);
        await using (var disguise = new Disguise(CallBeside.Attacker, call.Host.Settings.Endpoint))
        {
            foreach (var method in new[] { "REGISTER", "INVITE", "OPTIONS" })
            {
                var found = await Run("svwar", "-p", Text(disguise.Port), "-m", method, "-T", "demo%i", "-e", "90-120", "--maximumtime=5", "--force", "127.0.0.1");
                Assert.DoesNotContain("| demo", found, StringComparison.Ordinal);
            }

            using var folder = new TemporaryFolder();
            await File.WriteAllLinesAsync(folder.PathOf("passwords"), [.. Enumerable.Range(0, 300).Select(i => $"guess-{i}"), call.Host.Settings.DemoPassword]);
            var cracked = await Run("svcrack", "-p", Text(disguise.Port), "-u", "demo103", "-d", folder.PathOf("passwords"), "--maximumtime=5", "127.0.0.1");
            Assert.DoesNotContain("| demo103", cracked, StringComparison.Ordinal);
        }

        await Eventually.HoldsAsync(async () => await ReasonAsync(call) == "wrong passwords", "the guesser is banned");
        await call.Host.RegisterAsync(call.Host.Account(103));
        await call.EndsWellAsync();
    }

    private static async Task<string?> ReasonAsync(CallBeside call)
    {
        using var api = call.Host.CreateApiClient();
        var bans = (await api.GetFromJsonAsync<JsonObject>(new Uri("api/v1/bans", UriKind.Relative)))!["items"]!.AsArray();
        return (string?)bans.FirstOrDefault(ban => (string)ban!["source"]! == CallBeside.Attacker + "/32")?["reason"];
    }

    private static async Task<string> Run(string tool, params string[] arguments) =>
        (await ExternalProgram.RunAsync(tool, arguments, Patience)).Output;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
