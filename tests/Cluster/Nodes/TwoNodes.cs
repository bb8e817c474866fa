using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Support.Files;
using Softswitch.Support.Network;
using Softswitch.Support.Postgres;
using Softswitch.Support.Switch;

namespace Softswitch.Cluster.Tests.Nodes;

/// <summary>Two processes of the product on one database, each with all its roles.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TemporaryFolder _folder = new();
    private readonly string _database;
    private readonly string _sealingKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private TwoNodes(PostgresServer server) => _database = server.CreateDatabase();

    public SwitchProcess First { get; private set; } = null!;

    public SwitchProcess Second { get; private set; } = null!;

    public static async Task<TwoNodes> StartAsync(PostgresServer server)
    {
        var nodes = new TwoNodes(server);
        try
        {
            nodes.First = await nodes.StartAsync("one");
            nodes.Second = await nodes.StartAsync("two");
            await EventuallyAsync(async () => await nodes.CountAsync("Active") == 2, () => "The nodes never met.");
            return nodes;
        }
        catch (Exception)
        {
            await nodes.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the first node as a power cut would.</summary>
    public async Task KillFirstAsync()
    {
        using var process = Process.GetProcessById(First.ProcessId);
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>How many nodes the cluster has in one state of membership.</summary>
    public async Task<long> CountAsync(string status)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM cluster_nodes WHERE status = $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = status });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Waits for what the nodes do by themselves.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> happened, Func<string> otherwise)
    {
        for (var started = TimeProvider.System.GetTimestamp(); !await happened();)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, otherwise());
            await Task.Delay(Interval);
        }
    }

    /// <summary>A phone of the demo tenant.</summary>
    public static SipAccount Account(int extension) =>
        new($"demo{extension.ToString(CultureInfo.InvariantCulture)}", new SwitchSettings().DemoPassword, FreePorts.Take());

    public static async Task RegisterAsync(SwitchProcess node, SipAccount account)
    {
        await using var phone = SippPhone.Start(node, account, new Scenario().Register().Receive("200"));
        await phone.SucceedsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in new[] { First, Second })
        {
            if (node is not null)
                await node.DisposeAsync();
        }

        _folder.Dispose();
    }

    private Task<SwitchProcess> StartAsync(string name)
    {
        var settings = new SwitchSettings
        {
            PostgresConnectionString = _database,
            More = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Cluster:Enabled"] = "true",
                ["Cluster:SiloPort"] = FreePorts.Take().ToString(CultureInfo.InvariantCulture),
                ["Cluster:AdvertisedAddress"] = SwitchSettings.Address,
                ["Gateway:Id"] = name,
                ["Storage:SealingKey"] = _sealingKey,
                ["Media:SilenceSeconds"] = "3600",

                // By load they may all begin on the node that is called.
                ["Cluster:Placement"] = "chance",
                // Tells which node a call grain lives on.
                ["Serilog:MinimumLevel:Override:Softswitch.Grains"] = "Debug",
            },
        };
        return SwitchProcess.StartAsync(settings, _folder.PathOf(name));
    }
}
