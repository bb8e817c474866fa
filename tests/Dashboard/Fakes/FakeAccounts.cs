using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Tests.Fakes;

internal sealed class FakeAccounts : IAccountStore
{
    public const string Password = "open sesame";

    public Dictionary<string, Stored<PortalAccount>> All { get; } = new(StringComparer.Ordinal);

    public int Checks { get; private set; }

    public bool IsAway { get; set; }

    public void Add(string login, Role role, string? tenant) =>
        All[login] = new Stored<PortalAccount>(new PortalAccount(login, role, tenant is null ? null : new TenantId(tenant), null, "stamp of " + login), 1);

    public async ValueTask<PortalAccount?> Verify(string login, string password, CancellationToken cancellation = default)
    {
        Checks++;
        return await Find(login, cancellation) is { } account && password == Password ? account.Value : null;
    }

    public ValueTask<Stored<PortalAccount>?> Find(string login, CancellationToken cancellation = default) =>
        IsAway ? throw new StorageUnavailableException() : ValueTask.FromResult(All.GetValueOrDefault(login));

    public ValueTask<Page<Stored<PortalAccount>>> List(TenantId? tenant, PageRequest page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<StoreResult> Put(AccountConfig config, long? expected, Actor by, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<StoreResult> Delete(string login, long? expected, Actor by, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
