using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Configuration;

/// <summary>The PINs of users, which are compared and never read.</summary>
/// <remarks>Throws <see cref="Records.StorageUnavailableException"/> while the database is away.</remarks>
public interface IUserPins
{
    /// <summary>False for another, and where there is no such user.</summary>
    ValueTask<bool> IsPin(TenantId tenant, UserId user, string pin, CancellationToken cancellation = default);
}
