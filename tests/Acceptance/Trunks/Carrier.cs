using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Support.Network;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Trunks;

/// <summary>A carrier that sipp plays at an address of its own, and the trunk to it.</summary>
internal sealed class Carrier(SwitchProcess host, string name, string address, int? port = null)
{
    public const string Password = "Carrier-Pass-1";

    private readonly int _port = port ?? FreePorts.Take();

    public string Name => name;

    private string Target => string.Create(CultureInfo.InvariantCulture, $"{address}:{_port}");

    /// <summary>Makes or replaces the trunk. Its settings are those of the API, besides name, target and addresses.</summary>
    public async Task ConfigureAsync(object settings, decimal price = 0.01m)
    {
        using var api = host.CreateApiClient();
        var body = JsonSerializer.SerializeToNode(settings)!.AsObject();
        (body["name"], body["target"], body["transport"]) = (name, Target, "Udp");
        body["addresses"] = new System.Text.Json.Nodes.JsonArray(address);
        body["optionsSeconds"] ??= 0;
        using var answer = await api.PostAsJsonAsync("api/v1/trunks", body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        using var rate = await api.PostAsJsonAsync("api/v1/rates", new { trunk = name, price });
        Assert.True(rate.StatusCode == HttpStatusCode.Created, await rate.Content.ReadAsStringAsync());
    }

    /// <summary>Waits for calls of the switch.</summary>
    public SippPhone Wait(Scenario scenario, int calls = 1) =>
        SippPhone.Start(host, new SipAccount(name, Password, _port, Address: address), scenario, calls: calls);

    /// <summary>Brings a call to a number of the platform.</summary>
    public SippPhone Bring(string from, string to, Scenario scenario, params IReadOnlyList<SippPhone> others) =>
        SippPhone.Start(host, new SipAccount(from, Password, _port, Address: address), scenario, to, others: others);

    public async Task<JsonElement> LiveAsync()
    {
        using var api = host.CreateApiClient();
        return await api.GetFromJsonAsync<JsonElement>($"api/v1/trunks/{name}/live");
    }
}
