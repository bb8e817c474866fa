using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>Where tenants forward their numbers by telephone (SPEC R10). Every change is audited with it, in one transaction.</summary>
/// <remarks>Throws <see cref="Records.StorageUnavailableException"/> while the database is away; nothing has changed then.</remarks>
public interface INumberForwards
{
    /// <summary>Null when there is no such tenant; the version of what was never switched is 0.</summary>
    ValueTask<Stored<NumberForwards>?> Find(TenantId tenant, CancellationToken cancellation = default);

    /// <param name="tenant">The tenant.</param>
    /// <param name="wanted">All forwards; their numbers are DIDs of the tenant.</param>
    /// <param name="expected">The version it is based on; null for any.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Gives up before the change starts, never half-way.</param>
    Task<StoreResult> Switch(TenantId tenant, NumberForwards wanted, long? expected, Actor by, CancellationToken cancellation = default);
}
