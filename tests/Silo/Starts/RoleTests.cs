using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Grains.Configuration;
using Softswitch.Silo.Settings;
using Softswitch.Storage;
using Softswitch.Support.Files;
using Softswitch.Support.Network;

namespace Softswitch.Silo.Tests.Starts;

/// <summary>A node starts with any of its roles.</summary>
public sealed class RoleTests
{
    [Theory]
    [InlineData("silo", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("gateway", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("worker", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("api", HttpStatusCode.Unauthorized, HttpStatusCode.NotFound)]
    [InlineData("dashboard", HttpStatusCode.NotFound, HttpStatusCode.OK)]
    [InlineData("gateway,api", HttpStatusCode.Unauthorized, HttpStatusCode.NotFound)]
    [InlineData("gateway,dashboard", HttpStatusCode.NotFound, HttpStatusCode.OK)]
    [InlineData("api,dashboard", HttpStatusCode.Unauthorized, HttpStatusCode.OK)]
    [InlineData("all", HttpStatusCode.Unauthorized, HttpStatusCode.OK)]
    public async Task Node_with_some_roles_starts_and_answers_for_those(string roles, HttpStatusCode api, HttpStatusCode page)
    {
        using var folder = new TemporaryFolder();
        var port = FreePorts.Take();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Roles"] = roles,
            ["Data:Folder"] = folder.FullPath,
            ["Http:BindAddress"] = "127.0.0.1",
            ["Http:Port"] = Text(port),
            ["Sip:BindAddress"] = "127.0.0.1",
            ["Sip:UdpPort"] = Text(FreePorts.Take()),
            ["Sip:TcpPort"] = "off",
            ["Sip:TlsPort"] = "off",
            ["Sip:WsPort"] = "off",
        });
        var reader = new SettingReader(builder.Configuration);
        var settings = SiloSettings.Read(reader);
        Assert.Empty(reader.Faults);
        using var random = RandomNumberGenerator.Create();
        await using var storage = await StorageHost.Open(settings.Storage, TimeProvider.System, random, [], NullLogger.Instance);
        await using var app = NodeServices.Build(builder, settings, storage, new ConfigurationTeller(NullLogger<ConfigurationTeller>.Instance));

        await app.StartAsync();

        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Text(port)}/") };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("health/ready")).StatusCode);
        Assert.Equal(api, (await client.GetAsync("api/v1/tenants")).StatusCode);
        Assert.Equal(page, (await client.GetAsync("signin")).StatusCode);
        await app.StopAsync();
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
