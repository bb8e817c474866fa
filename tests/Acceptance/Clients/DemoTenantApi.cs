using System.Text.Json;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>The demo tenant as an API client sees it.</summary>
internal sealed class DemoTenantApi(SwitchProcess host) : IDisposable
{
    private readonly HttpClient _http = host.CreateApiClient();

    /// <summary>One item, such as "channels/demo101/live".</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri($"api/v1/tenants/demo/{path}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.Clone();
    }

    /// <summary>The first page of a list, such as "calls".</summary>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string list) => [.. (await ReadAsync(list)).GetProperty("items").EnumerateArray()];

    public void Dispose() => _http.Dispose();
}
