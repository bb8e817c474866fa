using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>The number plan schemes of tenants; their name is their key, and can become another.</summary>
public interface ISchemeTable : IConfigurationTable<SchemeConfig, string>
{
    /// <summary>Gives a scheme another name; what it was switched to stays. In the log that is one scheme that goes and one that comes.</summary>
    /// <param name="tenant">The tenant it belongs to.</param>
    /// <param name="scheme">Its name so far.</param>
    /// <param name="name">The new one.</param>
    /// <param name="expected">The version it is based on; null for any.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Gives up before the change starts, never half-way.</param>
    Task<StoreResult> Rename(TenantId tenant, string scheme, string name, long? expected, Actor by, CancellationToken cancellation = default);
}
