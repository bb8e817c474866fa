using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tables;

/// <summary>The items of one tenant.</summary>
internal sealed class TenantTable<TConfig, TKey>(IConfigurationTable<TConfig, TKey> table, TenantId tenant) : ITable<TConfig, TKey>
{
    public ValueTask<Stored<TConfig>?> Find(TKey key, CancellationToken cancellation) => table.Find(tenant, key, cancellation);

    public ValueTask<Page<Stored<TConfig>>> List(PageRequest page, CancellationToken cancellation) => table.List(tenant, page, cancellation);

    public Task<StoreResult> Put(TConfig config, long? expected, Actor by, CancellationToken cancellation) =>
        table.Put(tenant, config, expected, by, cancellation);

    public Task<StoreResult> Delete(TKey key, long? expected, Actor by, CancellationToken cancellation) =>
        table.Delete(tenant, key, expected, by, cancellation);
}
