using System.Net;
using System.Reflection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.Storage;

namespace Softswitch.Silo.Engine;

/// <summary>Starts an Orleans silo.</summary>
public static class EngineHosting
{
    private const string PostgreSql = "Npgsql";

    /// <summary>
    /// Runs the grains of <paramref name="grains"/> in a silo: by itself on this machine, or in the cluster whose
    /// membership, states and reminders are in PostgreSQL.
    /// </summary>
    /// <exception cref="ArgumentException">A database cluster without a connection string, or a bad address.</exception>
    public static IHostApplicationBuilder UseSoftswitchEngine(this IHostApplicationBuilder builder, EngineOptions options, Assembly grains)
    {
        ArgumentNullException.ThrowIfNull(options);
        builder.Services.AddSerializer(serializer => serializer.AddAssembly(grains));
        builder.Services.AddMessageCodec();
        builder.Services.AddSingleton<IGrainStorageSerializer, MessageStateSerializer>();
        builder.UseOrleans(silo =>
        {
            if (options.UseDatabaseClustering)
                JoinDatabaseCluster(silo, options);
            else
                StandAlone(silo, options);
        });
        return builder;
    }

    private static void StandAlone(ISiloBuilder silo, EngineOptions options)
    {
        silo.UseLocalhostClustering(options.SiloPort, options.GatewayPort, serviceId: options.ServiceId, clusterId: options.ClusterId);
        silo.AddMemoryGrainStorageAsDefault();
        silo.UseInMemoryReminderService();
    }

    private static void JoinDatabaseCluster(ISiloBuilder silo, EngineOptions options)
    {
        var database = options.ConnectionString
            ?? throw new ArgumentException("A database cluster needs a connection string.", nameof(options));
        silo.Configure<ClusterOptions>(cluster =>
        {
            cluster.ClusterId = options.ClusterId;
            cluster.ServiceId = options.ServiceId;
        });
        if (options.AdvertisedAddress is { } address)
            silo.ConfigureEndpoints(ParseAddress(address), options.SiloPort, options.GatewayPort, listenOnAnyHostAddress: true);
        else
            silo.ConfigureEndpoints(options.SiloPort, options.GatewayPort, listenOnAnyHostAddress: true);
        silo.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = (PostgreSql, database));
        silo.AddAdoNetGrainStorageAsDefault(storage => (storage.Invariant, storage.ConnectionString) = (PostgreSql, database));
        silo.UseAdoNetReminderService(reminders => (reminders.Invariant, reminders.ConnectionString) = (PostgreSql, database));
    }

    private static IPAddress ParseAddress(string text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new ArgumentException($"{text} is no IP address.", nameof(text));
}
