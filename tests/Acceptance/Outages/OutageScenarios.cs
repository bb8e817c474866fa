using System.Net;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Outages;

/// <summary>Storage is lost and comes back while phones are registered and talk.</summary>
public abstract class OutageScenarios
{
    private const int Talk = 8000;

    [ProgramFact("sipp")]
    public async Task Call_during_an_outage_goes_on_and_is_recorded_after_it()
    {
        using var storage = CreateStorage();
        await using var host = await SwitchProcess.StartAsync(storage.Settings, storage.DataFolder);
        using var api = host.CreateApiClient();
        using var tenant = new DemoTenantApi(host);
        // The first answer of a switch may take longer than the call lasts.
        await tenant.ListAsync("calls");
        var phone = host.Account(102);
        await host.PlayAsync(phone, new Scenario().Register().Receive("200"));
        await using var called = SippPhone.Start(host, phone, new Scenario().Invited().Answer().Pause(Talk / 2).ReceiveRequest("INFO").Confirm().Byed());
        await using var caller = SippPhone.Start(
            host,
            host.Account(101),
            new Scenario().Invite().Answered().Pause(Talk).Request("INFO", Bodies.Digit, "Content-Type: application/dtmf-relay\n").Receive("200").Bye(),
            "102",
            others: called);
        await Eventually.HoldsAsync(async () => (await tenant.ListAsync("calls")).Any(call => call.GetProperty("phase").GetString() == "Talking"), "the call is up");

        storage.Break();
        await LoseAsync(host);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
        storage.Repair();

        await UntilReadyAsync(api, HttpStatusCode.OK);
        await Eventually.HoldsAsync(async () => (await tenant.ListAsync("records")).Any(record => record.GetProperty("verdict").GetString() == "Answered"), "the call is recorded");
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

    /// <summary>A full disk is noticed by what has to be written, and may have room for a little more.</summary>
    private static Task LoseAsync(SwitchProcess host) => Eventually.HoldsAsync(
        async () =>
        {
            await host.PlayAsync(host.Account(105), new Scenario().Register().ReceiveAny("200", "503"));
            using var api = host.CreateApiClient();
            return await ReadinessAsync(api) == HttpStatusCode.ServiceUnavailable;
        },
        "the outage is noticed");

    private static Task UntilReadyAsync(HttpClient api, HttpStatusCode wanted) =>
        Eventually.HoldsAsync(async () => await ReadinessAsync(api) == wanted, $"/health/ready says {wanted}");

    private static async Task<HttpStatusCode> ReadinessAsync(HttpClient api)
    {
        using var answer = await api.GetAsync(new Uri("health/ready", UriKind.Relative));
        return answer.StatusCode;
    }
}
