using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Accounts;

/// <summary>The accounts of one tenant, or of the whole platform when <paramref name="tenant"/> is null. Logins are unique on the platform, so the store alone does not keep tenants apart.</summary>
internal sealed class AccountTable(IAccountStore store, TenantId? tenant) : ITable<AccountConfig, string>
{
    public async ValueTask<Stored<AccountConfig>?> Find(string key, CancellationToken cancellation) =>
        await store.Find(key, cancellation) is { } stored && IsOurs(stored) ? Config(stored) : null;

    public async ValueTask<Page<Stored<AccountConfig>>> List(PageRequest page, CancellationToken cancellation)
    {
        var found = await store.List(tenant, page, cancellation);
        return new([.. found.Items.Select(Config)], found.Next);
    }

    public async Task<StoreResult> Put(AccountConfig config, long? expected, Actor by, CancellationToken cancellation)
    {
        if (expected is not null && await Find(config.Login, cancellation) is null)
            return new StoreResult.NotFound();
        return await store.Put(config, expected, by, cancellation);
    }

    public async Task<StoreResult> Delete(string key, long? expected, Actor by, CancellationToken cancellation)
    {
        if (await Find(key, cancellation) is not { } stored)
            return new StoreResult.NotFound();
        // By its version even when none was asked for: the login may have become another tenant's since.
        return await store.Delete(key, expected ?? stored.Version, by, cancellation);
    }

    private bool IsOurs(Stored<PortalAccount> stored) => tenant is null || stored.Value.Tenant == tenant;

    private static Stored<AccountConfig> Config(Stored<PortalAccount> stored) =>
        new(new AccountConfig(stored.Value.Login, stored.Value.Role, stored.Value.Tenant, stored.Value.Email), stored.Version);
}
