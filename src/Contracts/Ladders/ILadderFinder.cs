using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Ladders;

/// <summary>Finds the ladder of a call on whatever gateway held it.</summary>
public interface ILadderFinder
{
    /// <summary>Null when the tenant has no such call, now or in its records.</summary>
    /// <exception cref="Records.StorageUnavailableException">The database is away.</exception>
    Task<FoundLadder?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default);
}
