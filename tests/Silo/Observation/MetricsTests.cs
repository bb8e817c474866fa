using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Grains.Configuration;
using Softswitch.Silo.Settings;
using Softswitch.Storage;
using Softswitch.Support.Files;
using Softswitch.Support.Network;

namespace Softswitch.Silo.Tests.Observation;

/// <summary>What a running node shows of itself.</summary>
public sealed class MetricsTests
{
    private static readonly string[] Wanted =
    [
        "softswitch_admission_refused_total", "softswitch_build_info", "softswitch_calls_active", "softswitch_cdr_spool_records",
        "softswitch_connections_active", "softswitch_media_drops_total", "softswitch_media_endpoints_active", "softswitch_media_packets_total",
        "softswitch_sip_messages_total", "softswitch_sip_retransmissions_total", "softswitch_sip_transactions_active", "softswitch_storage_available",
        "softswitch_storage_queue_length", "softswitch_transport_drops_total", "dotnet_process_memory_working_set_bytes",
    ];

    [Fact]
    public async Task Node_that_runs_shows_its_metrics_and_health()
    {
        using var folder = new TemporaryFolder();
        var port = FreePorts.Take().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Settings(folder.FullPath, port));
        var settings = SiloSettings.Read(new SettingReader(builder.Configuration));
        using var random = RandomNumberGenerator.Create();
        await using var storage = await StorageHost.Open(settings.Storage, TimeProvider.System, random, [], NullLogger.Instance);
        await using var app = NodeServices.Build(builder, settings, storage, new ConfigurationTeller(NullLogger<ConfigurationTeller>.Instance));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };

        var metrics = await client.GetStringAsync("metrics");
        Assert.All(Wanted, name => Assert.Contains($"\n{name}{{", metrics, StringComparison.Ordinal));
        Assert.Matches("""softswitch_storage_available\{[^}]*\} 1""", metrics);

        using var passedOn = new HttpRequestMessage(HttpMethod.Get, "metrics");
        passedOn.Headers.Add("X-Forwarded-For", "203.0.113.9");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(passedOn)).StatusCode);

        var health = JsonDocument.Parse(await client.GetStringAsync("health/ready")).RootElement;
        Assert.Equal(("ready", "ok", "ok", 0), (health.GetProperty("status").GetString(), health.GetProperty("storage").GetString(), health.GetProperty("gateway").GetString(), health.GetProperty("calls").GetInt32()));
        await app.StopAsync();
    }

    private static Dictionary<string, string?> Settings(string folder, string port) => new(StringComparer.Ordinal)
    {
        ["Roles"] = "gateway",
        ["Data:Folder"] = folder,
        ["Http:BindAddress"] = "127.0.0.1",
        ["Http:Port"] = port,
        ["Sip:BindAddress"] = "127.0.0.1",
        ["Sip:UdpPort"] = "0",
        ["Sip:TcpPort"] = "off",
        ["Sip:TlsPort"] = "off",
        ["Sip:WsPort"] = "off",
    };
}
