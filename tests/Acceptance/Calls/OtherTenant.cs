using System.Net;
using System.Net.Http.Json;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Calls;

/// <summary>A second customer with one extension that the demo tenant does not have, made over the API.</summary>
internal static class OtherTenant
{
    public const string Extension = "201";

    /// <summary>The channel of that extension, with the password of the demo tenant.</summary>
    public const string Channel = "other201";

    public static async Task EnsureAsync(SwitchProcess host)
    {
        using var api = host.CreateApiClient();
        await CreateAsync(api, "api/v1/tenants", new { id = "other", name = "Other", sipDomain = "other.test" });
        await CreateAsync(api, "api/v1/tenants/other/users", new
        {
            name = "Somebody Else",
            extension = Extension,
            channels = new[] { new { name = Channel, password = host.Settings.DemoPassword, callLimit = 2 } },
        });
    }

    private static async Task CreateAsync(HttpClient api, string path, object body)
    {
        using var answer = await api.PostAsJsonAsync(path, body);
        var known = answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict;
        Assert.True(known, $"POST {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
