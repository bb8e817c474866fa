using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Support.Network;
using Softswitch.Support.Switch;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>The demo tenant as an API client sees it.</summary>
internal sealed class DemoTenantApi(SwitchProcess host) : IDisposable
{
    private readonly HttpClient _http = host.CreateApiClient();

    /// <summary>One item, such as "channels/demo101/live".</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri($"api/v1/tenants/demo/{path}", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.Clone();
    }

    /// <summary>The first page of a list, such as "calls".</summary>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string list) => [.. (await ReadAsync(list)).GetProperty("items").EnumerateArray()];

    /// <summary>The ids of the calls that an extension made and that are being talked, once there are so many.</summary>
    public async Task<IReadOnlyList<string>> TalkingAsync(string caller, int count = 1)
    {
        string[] talking = [];
        await Eventually.HoldsAsync(
            async () =>
            {
                talking =
                [
                    .. (await ListAsync("calls"))
                        .Where(call => call.GetProperty("callerNumber").GetString() == caller && call.GetProperty("phase").GetString() == "Talking")
                        .Select(call => call.GetProperty("id").GetString()!),
                ];
                return talking.Length == count;
            },
            $"{caller} talks in {count} calls");
        return talking;
    }

    public async Task HangUpAsync(string call)
    {
        using var answer = await _http.DeleteAsync(new Uri($"api/v1/tenants/demo/calls/{call}", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
    }

    /// <summary>Has a talk recorded, or its recording "Paused".</summary>
    public async Task RecordAsync(string call, string state = "Recording")
    {
        using var answer = await _http.PostAsJsonAsync($"api/v1/tenants/demo/calls/{call}/recording", new { state });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Makes an extension that leads calls on.</summary>
    public async Task AddRoutingAsync(object extension, string tenant = "demo")
    {
        using var answer = await _http.PostAsJsonAsync($"api/v1/tenants/{tenant}/routing", extension);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task ChangeRoutingAsync(string extension, object settings)
    {
        var path = $"api/v1/tenants/demo/routing/{extension}";
        using var read = await _http.GetAsync(new Uri(path, UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(settings) };
        change.Headers.Add("If-Match", read.Headers.ETag!.ToString());
        using var answer = await _http.SendAsync(change);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The record of a call to there, once it is kept.</summary>
    public async Task<JsonElement> RecordOfAsync(string dialled)
    {
        var found = default(JsonElement);
        await Eventually.HoldsAsync(
            async () => (found = (await ListAsync("records")).FirstOrDefault(record => record.GetProperty("dialled").GetString() == dialled))
                .ValueKind == JsonValueKind.Object,
            "the call is recorded");
        return found;
    }

    /// <summary>Makes a user with one channel.</summary>
    public async Task<SipAccount> AddUserAsync(string extension, int callLimit, bool offerSecondCall = true, string encryption = "Optional")
    {
        var account = new SipAccount($"busy{extension}", host.Settings.DemoPassword, FreePorts.Take());
        using var answer = await _http.PostAsJsonAsync("api/v1/tenants/demo/users", new
        {
            name = $"User {extension}",
            extension,
            offerSecondCall,
            channels = new[] { new { name = account.User, password = account.Password, callLimit, encryption } },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return account;
    }

    public void Dispose() => _http.Dispose();
}
