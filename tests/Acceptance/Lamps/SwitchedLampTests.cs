using System.Net.Http.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Lamps;

/// <summary>Lamps that show how something is switched, on phones of sipp (SPEC R6, D7).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class SwitchedLampTests : SwitchWithCarriers
{
    [ProgramFact("sipp")]
    public async Task Indicator_lights_every_phone_when_it_is_switched_by_dialling_or_by_the_api()
    {
        using var api = Host.CreateApiClient();
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/routing", new { extension = "360", name = "Away", indicator = new { green = "102", red = "103" } }));
        await using var one = await Host.WatchAsync(103, "360", new Scenario().Subscribe().Notified("terminated").Notified("confirmed").Notified("terminated"));
        await using var other = await Host.WatchAsync(104, "360", new Scenario().Subscribe().Notified("terminated").Notified("confirmed").Notified("terminated"));
        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Answered().Byed(), "360");
        await Eventually.HoldsAsync(
            () => Task.FromResult(one.Messages.Contains("confirmed", StringComparison.Ordinal) && other.Messages.Contains("confirmed", StringComparison.Ordinal)), "the lamps are on");

        using var read = await api.GetAsync(new Uri("api/v1/tenants/demo/routing/360", UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Put, "api/v1/tenants/demo/routing/360")
        {
            Content = JsonContent.Create(new { name = "Away", indicator = new { green = "102", red = "103", isRed = false } }),
        };
        change.Headers.Add("If-Match", read.Headers.ETag!.ToString());
        await Created(api.SendAsync(change));
        await one.SucceedsAsync();
        await other.SucceedsAsync();
    }
}
