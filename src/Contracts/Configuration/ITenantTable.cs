using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>The tenants of the platform; the rules are those of <see cref="IConfigurationTable{TConfig, TKey}"/>.</summary>
public interface ITenantTable
{
    ValueTask<Stored<TenantConfig>?> Find(TenantId tenant, CancellationToken cancellation = default);

    ValueTask<Page<Stored<TenantConfig>>> List(PageRequest page, CancellationToken cancellation = default);

    Task<StoreResult> Put(TenantConfig config, long? expected, Actor by, CancellationToken cancellation = default);

    /// <summary>Deletes the tenant with all its configuration and bindings; its CDRs and audit log stay.</summary>
    Task<StoreResult> Delete(TenantId tenant, long? expected, Actor by, CancellationToken cancellation = default);
}
