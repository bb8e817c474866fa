using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>Accounts of the portal. Throws <see cref="StorageUnavailableException"/> while the database is away.</summary>
public interface IAccountStore
{
    /// <summary>The account, or null for an unknown login and a wrong password alike, after the same work. Costs some 200 ms of CPU: admit before you ask.</summary>
    ValueTask<PortalAccount?> Verify(string login, string password, CancellationToken cancellation = default);

    ValueTask<Stored<PortalAccount>?> Find(string login, CancellationToken cancellation = default);

    /// <summary>Accounts of a tenant; all accounts when <paramref name="tenant"/> is null.</summary>
    ValueTask<Page<Stored<PortalAccount>>> List(TenantId? tenant, PageRequest page, CancellationToken cancellation = default);

    /// <summary><paramref name="expected"/> null creates, and then a password is required.</summary>
    Task<StoreResult> Put(AccountConfig config, long? expected, Actor by, CancellationToken cancellation = default);

    Task<StoreResult> Delete(string login, long? expected, Actor by, CancellationToken cancellation = default);
}
