using System.Net.Http.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Lamps;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>An indicator that somebody dials switches a plan, a time filter, the night mode and another indicator (SPEC R6), with phones of sipp.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class AdvancedIndicatorCallTests : SwitchWithCarriers
{
    private const string Number = "+31880000180";

    private static Scenario Taken => new Scenario().Invited().Answer().Byed();

    private static Scenario Talk => new Scenario().Invite().Answered().Pause(300).Bye();

    [ProgramFact("sipp")]
    public async Task Everything_of_a_side_is_switched_at_once_by_dialling_it_and_back()
    {
        var carrier = await KnownCarrierAsync();
        await MakeAsync();
        await using var lamp = await Host.WatchAsync(104, "784", new Scenario().Subscribe().Notified("terminated").Notified("confirmed").Notified("terminated"));
        await using (var open = await Host.CalledAsync(102, Taken))
            await BroughtAsync(carrier, open, Number);
        await using (var open = await Host.CalledAsync(102, Taken))
            await CallAsync("782", Talk, open);

        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Answered().Byed(), "780");
        await Eventually.HoldsAsync(() => Task.FromResult(lamp.Messages.Contains("confirmed", StringComparison.Ordinal)), "the lamp is on");
        await using (var away = await Host.CalledAsync(103, Taken))
            await BroughtAsync(carrier, away, Number);
        await using (var closed = await Host.CalledAsync(103, Taken))
            await CallAsync("782", Talk, closed);
        Assert.Equal("2 Never On True", await StateAsync());

        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Answered().Byed(), "780");
        await lamp.SucceedsAsync();
        await using (var open = await Host.CalledAsync(102, Taken))
            await BroughtAsync(carrier, open, Number);
        Assert.Equal(" ByHours Off False", await StateAsync());
    }

    private async Task MakeAsync()
    {
        using var api = Host.CreateApiClient();
        await AddDidAsync(Number, "102");
        var always = new { startDay = "Monday", startTime = "00:00", endDay = "Sunday", endTime = "24:00", plan = 1 };
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/schemes", new
        {
            name = "Office",
            plans = new[]
            {
                new { number = 1, name = "Open", entries = new[] { new { number = Number, extension = "102" } } },
                new { number = 2, name = "Away", entries = new[] { new { number = Number, extension = "103" } } },
            },
            week = new[] { always },
        }));
        await AddAsync(new { extension = "782", name = "Hours", timeFilter = new { open = "102", closed = new { to = "103" }, times = new { } } });
        await AddAsync(new { extension = "783", name = "Night", nightMode = new { to = "103", state = "Off", times = new { }, alwaysOff = new[] { "102", "103" } } });
        await AddAsync(new { extension = "784", name = "Other", indicator = new { green = "102", red = "103" } });
        await AddAsync(new
        {
            extension = "780",
            name = "Away",
            indicator = new
            {
                onRed = new object[]
                {
                    new { action = "ActivatePlan", scheme = "Office", plan = 2 },
                    new { action = "SetAvailability", extension = "782", availability = "Never" },
                    new { action = "SetNightMode", extension = "783", nightMode = "On" },
                    new { action = "SwitchIndicator", extension = "784", side = "Red" },
                },
                onGreen = new object[]
                {
                    new { action = "ActivatePlan", scheme = "Office" },
                    new { action = "SetAvailability", extension = "782", availability = "ByHours" },
                    new { action = "SetNightMode", extension = "783", nightMode = "Off" },
                    new { action = "SwitchIndicator", extension = "784", side = "Green" },
                },
            },
        });
    }

    private async Task<string> StateAsync()
    {
        using var demo = new DemoTenantApi(Host);
        var plan = (await demo.ReadAsync("schemes/Office/override")).GetProperty("plan");
        var filter = (await demo.ReadAsync("routing/782")).GetProperty("timeFilter").GetProperty("availability");
        var night = (await demo.ReadAsync("routing/783")).GetProperty("nightMode").GetProperty("state");
        return $"{plan} {filter} {night} {(await demo.ReadAsync("routing/784")).GetProperty("indicator").GetProperty("isRed")}";
    }
}
