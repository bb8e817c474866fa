using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>How often the configuration of a tenant was changed, by whichever process.</summary>
public interface ITenantRevisions
{
    /// <summary>Grows with every change of anything in the tenant and never comes back; null when there is no such tenant.</summary>
    /// <exception cref="Records.StorageUnavailableException">The database is away.</exception>
    ValueTask<long?> Of(TenantId tenant, CancellationToken cancellation = default);
}
