namespace Softswitch.Silo.Engine;

/// <summary>How this node takes part in a cluster. The embedded engine is one node by itself and reads none of it.</summary>
public sealed record EngineOptions
{
    public string ClusterId { get; init; } = "softswitch";

    public string ServiceId { get; init; } = "softswitch";

    /// <summary>TCP port for other silos.</summary>
    public int SiloPort { get; init; } = 11111;

    /// <summary>TCP port for clients of the cluster.</summary>
    public int GatewayPort { get; init; } = 30000;

    /// <summary>IP address under which other nodes reach this one; null for the one this machine has.</summary>
    public string? AdvertisedAddress { get; init; }

    /// <summary>PostgreSQL database of the cluster.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Whether membership, states and reminders are in the database, as a cluster of several nodes needs.</summary>
    public bool UseDatabaseClustering { get; init; }
}
