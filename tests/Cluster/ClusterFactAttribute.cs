using Softswitch.Support.Postgres;
using Softswitch.Support.Programs;

namespace Softswitch.Cluster.Tests;

/// <summary>A test that needs two nodes; skipped, with the reason, where they cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = Reason;

#if ENGINE_ORLEANS
    private static string? Reason => PostgresBinaries.SkipReason ?? Installed.WhyMissing(["sipp"]);
#else
    private static string? Reason => "the embedded engine is one node by itself; build with -p:Engine=orleans";
#endif
}
