using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;

namespace Softswitch.Silo.Engine.OnOrleans;

/// <summary>Starts an Orleans silo.</summary>
public static class EngineHosting
{
    /// <summary>Whether nodes of this build can form a cluster.</summary>
    public static bool CanCluster => true;

    /// <summary>
    /// Runs the grains of <paramref name="grains"/> in a silo: by itself on this machine, or in the cluster whose
    /// members are in the database. No grain keeps state or reminders in the engine, so it has no store for them
    /// (docs/decisions/0009-cluster-membership.md).
    /// </summary>
    public static IHostApplicationBuilder UseSoftswitchEngine(this IHostApplicationBuilder builder, EngineOptions options, Assembly grains)
    {
        ArgumentNullException.ThrowIfNull(options);
        builder.Services.AddSerializer(serializer => serializer.AddAssembly(grains));
        builder.Services.AddMessageCodec();
        builder.UseOrleans(silo =>
        {
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = options.CallTimeout);
            if (options.JoinsCluster)
                JoinCluster(silo, options);
            else
                StandAlone(silo, options);
        });
        return builder;
    }

    // Orleans wants a port even when nobody else is there to use it.
    private static void StandAlone(ISiloBuilder silo, EngineOptions options) => silo.UseLocalhostClustering(
        options.SiloPort > 0 ? options.SiloPort : FreePort(), gatewayPort: 0, serviceId: options.ServiceId, clusterId: options.ClusterId);

    private static void JoinCluster(ISiloBuilder silo, EngineOptions options)
    {
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.ClusterId, options.ServiceId));
        if (options.SpreadsByChance)
            silo.Services.AddSingleton<PlacementStrategy, RandomPlacement>();
        silo.Configure<SiloOptions>(self => self.SiloName = options.NodeName);
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            // A node that died is found out within three of these; until then its calls go on without their grains.
            membership.ProbeTimeout = options.ProbeInterval;
            membership.TableRefreshTimeout = options.ProbeInterval * 5;
            membership.DefunctSiloExpiration = TimeSpan.FromDays(1);
        });

        // Gateway port 0: every node is a silo itself, nobody connects as a client.
        if (options.AdvertisedAddress is { } address)
            silo.ConfigureEndpoints(address, options.SiloPort, gatewayPort: 0, listenOnAnyHostAddress: !IPAddress.IsLoopback(address));
        else
            silo.ConfigureEndpoints(options.SiloPort, gatewayPort: 0, listenOnAnyHostAddress: true);
        silo.Services.AddSingleton<IMembershipTable, StoredMembership>();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
