using System.Net;

namespace Softswitch.Silo.Engine;

/// <summary>How this node takes part in a cluster. The embedded engine is one node by itself and reads none of it.</summary>
public sealed record EngineOptions
{
    /// <summary>Nodes of the same cluster have the same id and the same database.</summary>
    public string ClusterId { get; init; } = "softswitch";

    public string ServiceId { get; init; } = "softswitch";

    /// <summary>What operators know this node by.</summary>
    public string NodeName { get; init; } = "";

    /// <summary>TCP port for other nodes; 0 for any free one.</summary>
    public int SiloPort { get; init; }

    /// <summary>Address under which other nodes reach this one; null for the one this machine has.</summary>
    public IPAddress? AdvertisedAddress { get; init; }

    /// <summary>Whether this node shares its work with the others of the cluster, through the database they share.</summary>
    public bool JoinsCluster { get; init; }

    /// <summary>Whether grains begin on any node by chance, and not by the load of each, where the nearest is preferred.</summary>
    public bool SpreadsByChance { get; init; }

    /// <summary>How often nodes check each other; three times without an answer and a node counts as dead.</summary>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a grain call may take.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
