using Softswitch.Api.Access;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tenants;

/// <summary>The tenants a caller reaches.</summary>
internal sealed class TenantsTable(ITenantTable table, Caller caller) : ITable<TenantConfig, TenantId>
{
    public async ValueTask<Stored<TenantConfig>?> Find(TenantId key, CancellationToken cancellation) =>
        caller.Reaches(key) ? await table.Find(key, cancellation) : null;

    public async ValueTask<Page<Stored<TenantConfig>>> List(PageRequest page, CancellationToken cancellation)
    {
        if (caller.Tenant is not { } own)
            return await table.List(page, cancellation);
        var found = page.After is null ? await table.Find(own, cancellation) : null;
        return new([.. found is null ? [] : new[] { found }], null);
    }

    public Task<StoreResult> Put(TenantConfig config, long? expected, Actor by, CancellationToken cancellation) =>
        table.Put(config, expected, by, cancellation);

    public Task<StoreResult> Delete(TenantId key, long? expected, Actor by, CancellationToken cancellation) =>
        table.Delete(key, expected, by, cancellation);
}
