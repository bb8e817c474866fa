using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>What people configure of one kind within a tenant. Secrets are never read back. Every change is audited with it, in one transaction.</summary>
/// <remarks>Throws <see cref="Records.StorageUnavailableException"/> while the database is away; nothing has changed then.</remarks>
public interface IConfigurationTable<TConfig, in TKey>
{
    ValueTask<Stored<TConfig>?> Find(TenantId tenant, TKey key, CancellationToken cancellation = default);

    ValueTask<Page<Stored<TConfig>>> List(TenantId tenant, PageRequest page, CancellationToken cancellation = default);

    /// <param name="tenant">The tenant it belongs to.</param>
    /// <param name="config">The whole item.</param>
    /// <param name="expected">The version it is based on; null to create, which fails when it exists.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Gives up before the change starts, never half-way.</param>
    Task<StoreResult> Put(TenantId tenant, TConfig config, long? expected, Actor by, CancellationToken cancellation = default);

    /// <summary><paramref name="expected"/> null deletes any version. Invalid with rule <c>in-use</c> when something else points to it.</summary>
    Task<StoreResult> Delete(TenantId tenant, TKey key, long? expected, Actor by, CancellationToken cancellation = default);
}
