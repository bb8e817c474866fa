using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

/// <summary>Runs changes of the configuration: lock, change, audit, commit; then tells the listeners.</summary>
internal sealed partial class ConfigurationWriter(Database database, IEnumerable<IConfigurationListener> listeners, ILogger logger)
{
    public Database Database => database;

    /// <summary>A change within a tenant that exists.</summary>
    public Task<StoreResult> Run(TenantId tenant, Actor by, Func<ChangeScope, Task<StoreResult>> change, CancellationToken cancellation) =>
        Run<StoreResult>(
            async (session, told) =>
            {
                if (await ChangeScope.Enter(session, tenant, by) is not { } scope)
                    return new StoreResult.NotFound();
                var result = await change(scope);
                await scope.WriteAudit();
                told.AddRange(scope.Changes);
                return result;
            },
            result => result is StoreResult.Ok,
            cancellation);

    /// <summary>Any change; <paramref name="change"/> adds what the listeners are to hear.</summary>
    public async Task<T> Run<T>(Func<SqlSession, List<ConfigurationChange>, Task<T>> change, Func<T, bool> keep, CancellationToken cancellation)
    {
        var told = new List<ConfigurationChange>();
        var result = await database.Change(session => change(session, told), keep, cancellation);
        if (keep(result) && told.Count > 0)
            await Tell([.. told]);
        return result;
    }

    private async Task Tell(ImmutableArray<ConfigurationChange> changes)
    {
        foreach (var listener in listeners)
        {
            try
            {
                await listener.Changed(changes);
            }
            catch (Exception exception)
            {
                LogListenerFailed(exception);
            }
        }
    }

    [LoggerMessage(7010, LogLevel.Error, "A configuration change is stored, but not everybody could be told")]
    private partial void LogListenerFailed(Exception exception);
}
