using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>Callers who sign in by codes, with phones of sipp and a receiver of webhooks (SPEC X6).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class SignInCallTests : SwitchWithCarriers
{
    internal override SwitchSettings Settings => RunningSwitch.ForSilentPhones with
    {
        More = new Dictionary<string, string>(RunningSwitch.ForSilentPhones.More, StringComparer.Ordinal) { ["Webhooks:AllowPrivate"] = "true" },
    };

    [ProgramFact("sipp")]
    public async Task Right_codes_lead_to_the_next_step_of_the_plan_and_the_webhook_is_told()
    {
        using var listener = new HookListener();
        await ListenAsync(listener);
        await AddAsync(new
        {
            extension = "770",
            name = "Shift",
            signIn = new
            {
                login = new { digits = 4 },
                password = new { },
                extra2 = new { digits = 3 },
                users = new[] { new { name = "Anna", login = "1001", password = "864213" } },
                prefix = "Shift",
            },
        });
        await AddAsync(new { extension = "772", name = "Plan", plan = new { steps = new[] { new { to = "770" }, new { to = "102" } } } });

        // The key after the login is one too many: the length has ended it.
        await using var called = await Host.CalledAsync(102, new Scenario().Invited("From:.*Shift").Reply("180 Ringing").Pause(500).Answer().Byed(), budget: TimeSpan.FromSeconds(60));
        await CallAsync(
            "772",
            new Scenario().Invite().Answered().Pause(500)
                .Press("1001#").Pause(1_500).Press("864214#").Pause(1_500)
                .Press("1001#").Pause(1_500).Press("864213#").Pause(1_500).Press("62#").Pause(3_000).Bye(),
            called);

        using var demo = new DemoTenantApi(Host);
        var listed = await demo.ListAsync("sign-ins?extension=770");
        Assert.Equal("Right 101 1001 62 Anna|Wrong 101 1001  Anna", string.Join('|', listed.Select(Shown)));
        await Eventually.HoldsAsync(() => Task.FromResult(listener.Events.Count >= 2), "the webhook is told");
        Assert.All(listener.Events, told => Assert.Equal("signIn", told.GetProperty("event").GetString()));
        Assert.Equal("Right 101 1001 62 Anna|Wrong 101 1001  Anna", string.Join('|', listener.Events.Select(told => told.GetProperty("data")).Select(Shown).Order(StringComparer.Ordinal)));

        var record = await demo.RecordOfAsync("772");
        Assert.Equal(("Answered", "102"), (record.GetProperty("verdict").GetString(), record.GetProperty("destination").GetString()));
        Assert.Contains("signed in as Anna", record.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("86421", record.GetRawText() + string.Concat(await demo.ListAsync("audit")), StringComparison.Ordinal);
    }

    [ProgramFact("sipp")]
    public async Task Wrong_codes_end_the_call()
    {
        await AddAsync(new
        {
            extension = "771",
            name = "Door",
            signIn = new { login = new { }, to = "102", attempts = 2, timeoutSeconds = 2, users = new[] { new { name = "Anna", login = "1001" } } },
        });

        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Answered().Pause(500).Press("7#").Pause(1_500).Press("8#").Byed(), "771");

        using var demo = new DemoTenantApi(Host);
        await Eventually.HoldsAsync(async () => (await demo.ListAsync("sign-ins")).Count == 2, "both are logged");
        Assert.All(await demo.ListAsync("sign-ins"), item => Assert.Equal("Wrong", item.GetProperty("outcome").GetString()));
    }

    private static string Shown(JsonElement item) =>
        string.Join(' ', new[] { "outcome", "caller", "login", "extra2", "user" }.Select(name => item.GetProperty(name).GetString()));

    private async Task ListenAsync(HookListener listener)
    {
        using var api = Host.CreateApiClient();
        using var answer = await api.PostAsJsonAsync("api/v1/tenants/demo/webhooks", new { url = listener.Url, events = new[] { "SignIns" } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        using var made = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        listener.Secret = made.RootElement.GetProperty("generated").GetString()!;
    }
}
