using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Softswitch.Embedded.Reminders;
using Softswitch.Embedded.Storage;

namespace Softswitch.Embedded.Hosting;

/// <summary>Registration of the in-process grain host.</summary>
public static class EmbeddedGrainExtensions
{
    /// <summary>
    /// Adds grains to this process: <see cref="IGrainFactory"/>, <see cref="IClusterClient"/> and the service that runs them.
    /// States and reminders are kept in memory unless an <see cref="IGrainStateStore"/> (also keyed by storage name)
    /// and an <see cref="IReminderStore"/> are registered; time is that of a registered <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, Action<EmbeddedGrainOptions> configure)
    {
        services.AddLogging();
        services.Configure(configure);
        services.TryAddSingleton<IGrainStateStore, MemoryGrainStateStore>();
        services.TryAddSingleton<IGrainStateCodec, JsonGrainStateCodec>();
        services.TryAddSingleton<IReminderStore, MemoryReminderStore>();
        services.AddSingleton<GrainRuntime>();
        services.AddSingleton<IClusterClient>(static provider => provider.GetRequiredService<GrainRuntime>().Factory);
        services.AddSingleton<IGrainFactory>(static provider => provider.GetRequiredService<GrainRuntime>().Factory);
        services.AddHostedService<GrainHostedService>();
        return services;
    }
}
