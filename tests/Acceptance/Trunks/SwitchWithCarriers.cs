using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Switch;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Trunks;

/// <summary>A switch of its own for every test, because trunks are the platform's, and carriers around it.</summary>
public abstract class SwitchWithCarriers : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal SwitchProcess Host { get; private set; } = null!;

    internal virtual SwitchSettings Settings => RunningSwitch.ForSilentPhones;

    public async Task InitializeAsync() => Host = await SwitchProcess.StartAsync(Settings, _folder.FullPath);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static async Task Created(Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal async Task<Carrier> CarrierAsync(string name, object settings, decimal price = 0.01m)
    {
        var carrier = new Carrier(Host, name, $"127.0.0.{70 + name.Length}");
        await carrier.ConfigureAsync(settings, price);
        return carrier;
    }

    /// <summary>A carrier that the gateway has asked whether it is there: so it knows from where its calls come.</summary>
    internal async Task<Carrier> KnownCarrierAsync()
    {
        var carrier = new Carrier(Host, "one", "127.0.0.73");
        await using var asked = carrier.Wait(new Scenario().ReceiveRequest("OPTIONS").Confirm().Pause(200));
        await carrier.ConfigureAsync(new { optionsSeconds = 3600 });
        await asked.SucceedsAsync();
        await Eventually.HoldsAsync(
            async () => await carrier.LiveAsync() is var live && live.GetProperty("reachable").ValueKind == JsonValueKind.True, "the carrier is reachable");
        return carrier;
    }

    internal async Task CallAsync(string number, Scenario scenario, params IReadOnlyList<SippPhone> called)
    {
        await using var caller = SippPhone.Start(Host, Host.Account(101), scenario, number, others: called);
        await caller.SucceedsAsync();
        await called[^1].SucceedsAsync();
    }

    internal async Task ChangeTenantAsync(object settings)
    {
        using var api = Host.CreateApiClient();
        using var read = await api.GetAsync(new Uri("api/v1/tenants/demo", UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Put, "api/v1/tenants/demo") { Content = JsonContent.Create(settings) };
        change.Headers.Add("If-Match", read.Headers.ETag!.ToString());
        await Created(api.SendAsync(change));
    }

    internal async Task<JsonElement> RecordAsync(string dialled)
    {
        using var demo = new DemoTenantApi(Host);
        return await demo.RecordOfAsync(dialled);
    }

    internal async Task AddAsync(object extension, string tenant = "demo")
    {
        using var demo = new DemoTenantApi(Host);
        await demo.AddRoutingAsync(extension, tenant);
    }

    internal async Task ChangeAsync(string extension, object settings)
    {
        using var demo = new DemoTenantApi(Host);
        await demo.ChangeRoutingAsync(extension, settings);
    }

    /// <summary>Lets a number of the tenant ring an extension.</summary>
    internal async Task AddDidAsync(string number, string extension)
    {
        using var api = Host.CreateApiClient();
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/dids", new { number, extension }));
    }

    /// <summary>Somebody outside calls a number of the tenant, and a phone takes the call.</summary>
    internal static async Task BroughtAsync(Carrier carrier, SippPhone called, string number = "+31880000199")
    {
        await using var caller = carrier.Bring("+31612345678", number, new Scenario().Bring().Answered().Pause(300).Bye(), called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
    }
}
