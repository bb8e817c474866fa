using System.Collections.Immutable;

namespace Softswitch.Storage.Clusters;

/// <summary>The nodes of a cluster at one version of it.</summary>
/// <param name="Version">Raised by one with every change; 0 for a cluster without any yet.</param>
public sealed record ClusterSnapshot(long Version, ImmutableArray<ClusterNode> Nodes);
