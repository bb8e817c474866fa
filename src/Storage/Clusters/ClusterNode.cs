using System.Collections.Immutable;

namespace Softswitch.Storage.Clusters;

/// <summary>One node of a cluster. Times are unix milliseconds.</summary>
/// <param name="Address">Where other nodes reach it, with the number of its life: a node that starts again is another one.</param>
/// <param name="Status">A word of the engine's.</param>
/// <param name="Name">What operators know it by.</param>
/// <param name="ClientPort">0 when it takes no clients.</param>
/// <param name="AliveAt">When it last said that it lives.</param>
/// <param name="Version">Version of the cluster that this was written with.</param>
public sealed record ClusterNode(
    string Address,
    string Status,
    string Name,
    string Host,
    int ClientPort,
    long StartedAt,
    long AliveAt,
    ImmutableArray<Suspicion> Suspicions,
    long Version);
