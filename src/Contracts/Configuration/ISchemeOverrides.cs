using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>What number plan schemes were switched to by hand (SPEC R1, R2). Every change is audited with it, in one transaction.</summary>
/// <remarks>Throws <see cref="Records.StorageUnavailableException"/> while the database is away; nothing has changed then.</remarks>
public interface ISchemeOverrides
{
    /// <summary>Null when there is no such scheme; the version of what was never switched is 0. What is over is there until the next switch.</summary>
    ValueTask<Stored<SchemeOverride?>?> Find(TenantId tenant, string scheme, CancellationToken cancellation = default);

    /// <param name="tenant">The tenant it belongs to.</param>
    /// <param name="scheme">Its name.</param>
    /// <param name="wanted">Null to leave it to the schedule again.</param>
    /// <param name="expected">The version it is based on; null for any.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Gives up before the change starts, never half-way.</param>
    Task<StoreResult> Switch(
        TenantId tenant, string scheme, SchemeOverride? wanted, long? expected, Actor by, CancellationToken cancellation = default);
}
