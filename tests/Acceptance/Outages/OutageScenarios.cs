using System.Net;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Outages;

/// <summary>Storage is lost and comes back while phones are registered and talk.</summary>
public abstract class OutageScenarios
{
    private const int Talk = 8000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    [ProgramFact("sipp")]
    public async Task Call_during_an_outage_goes_on_and_is_recorded_after_it()
    {
        using var storage = CreateStorage();
        await using var host = await SwitchProcess.StartAsync(storage.Settings, storage.DataFolder);
        var phone = host.Account(102);
        await host.PlayAsync(phone, new Scenario().Register().Receive("200"));
        await using var called = SippPhone.Start(host, phone, new Scenario().Invited().Answer().Pause(Talk / 2).ReceiveRequest("INFO").Confirm().Byed());
        await using var caller = SippPhone.Start(
            host,
            host.Account(101),
            new Scenario().Invite().Answered().Pause(Talk).Request("INFO", Bodies.Digit, "Content-Type: application/dtmf-relay\n").Receive("200").Bye(),
            "102",
            others: called);
        using var api = host.CreateApiClient();
        await UntilAsync(async () => await ReadAsync(api, "calls", "phase") == "Talking", "the call is up");

        storage.Break();
        await LoseAsync(host);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
        storage.Repair();

        await UntilReadyAsync(api, HttpStatusCode.OK);
        await UntilAsync(async () => await ReadAsync(api, "records", "verdict") == "Answered", "the call is recorded");
    }

    [ProgramFact("sipp")]
    public async Task Phones_during_an_outage_stay_registered_and_new_ones_are_told_to_come_back()
    {
        using var storage = CreateStorage();
        await using var host = await SwitchProcess.StartAsync(storage.Settings, storage.DataFolder);
        using var api = host.CreateApiClient();
        var known = host.Account(103);
        await host.PlayAsync(known, new Scenario().Register().Receive("200"));
        await host.PlayAsync(host.Account(104), new Scenario().Register().Receive("200"));
        Assert.Equal(HttpStatusCode.OK, await ReadinessAsync(api));

        storage.Break();
        await LoseAsync(host);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadinessAsync(api));
        await host.PlayAsync(known, new Scenario().Register().Receive("200", "Contact:.*demo103"));
        await host.PlayAsync(host.Account(104), new Scenario().Register().Receive("503", "Retry-After: *[0-9]+"));
        storage.Repair();

        await UntilReadyAsync(api, HttpStatusCode.OK);
        await host.PlayAsync(host.Account(104), new Scenario().Register().Receive("200"));
        Assert.True(host.IsRunning);
    }

    private protected abstract IBreakableStorage CreateStorage();

    /// <summary>The loss is noticed by what has to be written; a full disk may have room for a little more.</summary>
    private static Task LoseAsync(SwitchProcess host) => UntilAsync(
        async () =>
        {
            await host.PlayAsync(host.Account(105), new Scenario().Register().ReceiveAny("200", "503"));
            using var api = host.CreateApiClient();
            return await ReadinessAsync(api) == HttpStatusCode.ServiceUnavailable;
        },
        "the outage is noticed");

    private static Task UntilReadyAsync(HttpClient api, HttpStatusCode wanted) =>
        UntilAsync(async () => await ReadinessAsync(api) == wanted, $"/health/ready says {wanted}");

    private static async Task<HttpStatusCode> ReadinessAsync(HttpClient api)
    {
        using var answer = await api.GetAsync(new Uri("health/ready", UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>One member of the first item of a list of the demo tenant; null while the list is empty.</summary>
    private static async Task<string?> ReadAsync(HttpClient api, string list, string member)
    {
        using var answer = await api.GetAsync(new Uri($"api/v1/tenants/demo/{list}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var items = body.RootElement.GetProperty("items");
        return items.GetArrayLength() == 0 ? null : items[0].GetProperty(member).GetString();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        using var bounded = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            Assert.False(bounded.IsCancellationRequested, $"Waited in vain until {what}.");
            await Task.Delay(Between, CancellationToken.None);
        }
    }
}
