using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Support.Switch;

namespace Softswitch.Cluster.Tests.Nodes;

/// <summary>What a node tells through the API of the demo tenant.</summary>
internal static class NodeApi
{
    /// <summary>The ids of all calls there are now.</summary>
    public static async Task<IReadOnlyList<string>> LiveCallsAsync(SwitchProcess node) =>
        [.. (await GetAsync(node, "live")).GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("id").GetString()!)];

    public static async Task HangUpAsync(SwitchProcess node, string call)
    {
        using var client = node.CreateApiClient();
        using var response = await client.DeleteAsync(new Uri($"api/v1/tenants/demo/calls/{call}", UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public static async Task AddAsync(SwitchProcess node, string path, object item)
    {
        using var client = node.CreateApiClient();
        using var response = await client.PostAsJsonAsync(new Uri($"api/v1/tenants/demo/{path}", UriKind.Relative), item);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The channels that are registered now.</summary>
    public static async Task<IReadOnlyList<string>> RegisteredAsync(SwitchProcess node) =>
    [
        .. (await GetAsync(node, "live")).GetProperty("channels").EnumerateArray()
            .Where(channel => channel.GetProperty("registered").GetBoolean())
            .Select(channel => channel.GetProperty("name").GetString()!),
    ];

    /// <summary>The records of all calls that ended, as call id and verdict.</summary>
    public static async Task<IReadOnlyList<(string Call, string Verdict)>> RecordsAsync(SwitchProcess node) =>
    [
        .. (await GetAsync(node, "records")).GetProperty("items").EnumerateArray()
            .Select(record => (record.GetProperty("call").GetString()!, record.GetProperty("verdict").GetString()!)),
    ];

    /// <summary>The answer to a GET below the demo tenant; the problem, when it is one, fails the test.</summary>
    private static async Task<JsonElement> GetAsync(SwitchProcess node, string what)
    {
        using var client = node.CreateApiClient();
        using var response = await client.GetAsync(new Uri($"api/v1/tenants/demo/{what}", UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
