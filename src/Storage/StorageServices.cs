using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Storage.Demo;
using Softswitch.Storage.SignIns;

namespace Softswitch.Storage;

public static class StorageServices
{
    /// <summary>Offers every store of an open host, and keeps its tables while the process runs. The host itself stays the caller's, who disposes it last.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageHost host)
    {
        services.AddSingleton(host.Hasher);
        services.AddSingleton(host.Reader);
        services.AddSingleton(host.Configuration);
        services.AddSingleton(host.Configuration.SchemeOverrides);
        services.AddSingleton(host.Configuration.NumberForwards);
        services.AddSingleton(host.Configuration.Users);
        services.AddSingleton(host.Configuration.Pins);
        services.AddSingleton(host.Configuration.RecordedSounds);
        services.AddSingleton(host.Configuration.ReachOverrides);
        services.AddSingleton(host.Configuration.Routing);
        services.AddSingleton(host.Importer);
        services.AddSingleton(host.Exporter);
        services.AddSingleton(host.Bindings);
        services.AddSingleton(host.Cdrs);
        services.AddSingleton<ISignInStore>(host.SignIns);
        services.AddSingleton(host.SignInPasswords);
        services.AddSingleton(host.ApiKeys);
        services.AddSingleton(host.Accounts);
        services.AddSingleton(host.Audit);
        services.AddSingleton(host.Undo);
        services.AddSingleton(host.Webhooks);
        services.AddSingleton(host.Clusters);
        services.AddSingleton(host.Health);
        services.AddSingleton(host.Demo);
        services.AddSingleton(host.Revisions);
        services.AddSingleton(host.Trunks);
        services.AddSingleton(host.Bans);
        services.AddSingleton(host.Sounds);
        services.AddHostedService(_ => host.Upkeep);
        services.AddHostedService(provider => new SignInUpkeep(host.SignIns, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
