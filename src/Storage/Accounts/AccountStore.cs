using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Accounts;

internal sealed class AccountStore(Database database, Vault vault) : IAccountStore
{
    private const string Select = "SELECT login, role, tenant, email, version, password_hash, stamp FROM accounts ";

    public async ValueTask<PortalAccount?> Verify(string login, string password, CancellationToken cancellation = default)
    {
        var row = login.Length <= 100 && password.Length <= AccountRules.MaxPasswordLength
            ? await database.Read(session => ReadRow(session, login), cancellation)
            : null;
        // Long enough to keep away from the caller's thread.
        var matches = await Task.Run(() => vault.IsPassword(password, row?.PasswordHash), cancellation);
        return matches ? row!.Account.Value : null;
    }

    public async ValueTask<Stored<PortalAccount>?> Find(string login, CancellationToken cancellation = default) =>
        (await database.Read(session => ReadRow(session, login), cancellation))?.Account;

    public async ValueTask<Page<Stored<PortalAccount>>> List(TenantId? tenant, PageRequest page, CancellationToken cancellation = default)
    {
        var limit = Paging.Limit(page);
        const string Where = Select + "WHERE login > $1 AND login LIKE $2 ESCAPE '\\'";
        const string Order = " ORDER BY login LIMIT $3";
        var (after, pattern) = (page.After ?? "", Paging.Prefix(page));
        var rows = await database.Read(
            session => tenant is { } only
                ? session.All(Where + " AND tenant = $4" + Order, Map, after, pattern, limit + 1L, only.Value)
                : session.All(Where + Order, Map, after, pattern, limit + 1L),
            cancellation);
        return Paging.Cut(rows.ConvertAll(row => row.Account), limit, last => last.Value.Login);
    }

    public async Task<StoreResult> Put(AccountConfig config, long? expected, Actor by, CancellationToken cancellation = default)
    {
        var errors = AccountRules.Check(config);
        if (expected is null && config.Password is null)
            errors = errors.Add(new FieldError("password", "required", "a new account needs a password"));
        if (errors.Length > 0)
            return new StoreResult.Invalid(errors);
        var hash = config.Password is null ? null : await Task.Run(() => vault.Password(config.Password), cancellation);
        return await database.Change(
            session => expected is { } version ? Update(session, config, hash, version, by) : Insert(session, config, hash!, vault.NewStamp(), by),
            result => result is StoreResult.Ok,
            cancellation);
    }

    public Task<StoreResult> Delete(string login, long? expected, Actor by, CancellationToken cancellation = default) =>
        database.Change<StoreResult>(
            async session =>
            {
                await Lock(session, login);
                if (await ReadRow(session, login) is not { } row)
                    return new StoreResult.NotFound();
                if (expected is { } version && version != row.Account.Version)
                    return new StoreResult.Conflict(row.Account.Version);
                await session.Execute("DELETE FROM accounts WHERE login = $1", login);
                await Audit(session, by, row.Account.Value.Tenant, login, row.Account.Value, null);
                return new StoreResult.Ok(row.Account.Version);
            },
            result => result is StoreResult.Ok,
            cancellation);

    /// <summary>Makes a checked account within a transaction of the caller.</summary>
    internal static async Task<StoreResult> Insert(SqlSession session, AccountConfig config, string hash, string stamp, Actor by)
    {
        if (await TenantIsMissing(session, config))
            return UnknownTenant();
        var inserted = await session.Execute(
            "INSERT INTO accounts (login, version, role, tenant, email, password_hash, stamp) VALUES ($1, 1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            config.Login, config.Role.ToString(), config.Tenant?.Value, config.Email, hash, stamp);
        if (inserted == 0)
            return new StoreResult.Conflict((await ReadRow(session, config.Login))?.Account.Version ?? 0);
        await Audit(session, by, config.Tenant, config.Login, null, Shown(config));
        return new StoreResult.Ok(1);
    }

    private static async Task<StoreResult> Update(SqlSession session, AccountConfig config, string? hash, long expected, Actor by)
    {
        var isUnknown = await TenantIsMissing(session, config);
        await Lock(session, config.Login);
        if (await ReadRow(session, config.Login) is not { } before)
            return new StoreResult.NotFound();
        if (isUnknown)
            return UnknownTenant();
        var updated = await session.Execute(
            "UPDATE accounts SET version = version + 1, role = $1, tenant = $2, email = $3, password_hash = $4 WHERE login = $5 AND version = $6",
            config.Role.ToString(), config.Tenant?.Value, config.Email, hash ?? before.PasswordHash, config.Login, expected);
        if (updated == 0)
            return new StoreResult.Conflict(before.Account.Version);
        await Audit(session, by, config.Tenant, config.Login, before.Account.Value, Shown(config));
        return new StoreResult.Ok(expected + 1);
    }

    private static PortalAccount Shown(AccountConfig config) => new(config.Login, config.Role, config.Tenant, config.Email);

    private static async Task<bool> TenantIsMissing(SqlSession session, AccountConfig config) =>
        config.Tenant is { } tenant && !await TenantTable.Hold(session, tenant);

    // Until the transaction ends: what is read of the account then stays true.
    private static async Task Lock(SqlSession session, string login) =>
        await session.Execute("UPDATE accounts SET version = version WHERE login = $1", login);

    private static StoreResult.Invalid UnknownTenant() => new([new FieldError("tenant", "unknown", "there is no such tenant")]);

    private static Task Audit(SqlSession session, Actor by, TenantId? tenant, string login, PortalAccount? before, PortalAccount? after) =>
        AuditStore.Write(session, new AuditEntry(
            by, tenant, "account " + login, before is null ? null : StorageJson.Write(before with { Stamp = null }), after is null ? null : StorageJson.Write(after)));

    private static Task<AccountRow?> ReadRow(SqlSession session, string login) => session.First(Select + "WHERE login = $1", Map, login);

    private static AccountRow Map(DbDataReader row) => new(
        new Stored<PortalAccount>(new PortalAccount(row.Text(0), row.Name<Role>(1), row.TenantOrNull(2), row.TextOrNull(3), row.Text(6)), row.Long(4)),
        row.Text(5));
}
