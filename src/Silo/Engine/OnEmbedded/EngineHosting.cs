using System.Reflection;
using Softswitch.Embedded.Hosting;
using Softswitch.Embedded.Storage;

namespace Softswitch.Silo.Engine.OnEmbedded;

/// <summary>Starts the embedded engine.</summary>
public static class EngineHosting
{
    /// <summary>Whether nodes of this build can form a cluster.</summary>
    public static bool CanCluster => false;

    /// <summary>Runs the grains of <paramref name="grains"/> in this process.</summary>
    public static IHostApplicationBuilder UseSoftswitchEngine(this IHostApplicationBuilder builder, EngineOptions options, Assembly grains)
    {
        ArgumentNullException.ThrowIfNull(options);
        builder.Services.AddSingleton<IGrainStateCodec, MessageStateCodec>();
        builder.Services.AddEmbeddedGrains(embedded => embedded.Assemblies.Add(grains));
        return builder;
    }
}
