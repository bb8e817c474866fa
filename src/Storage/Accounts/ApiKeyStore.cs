using System.Collections.Immutable;
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

internal sealed class ApiKeyStore(Database database, Vault vault) : IApiKeyStore
{
    private const string Select = "SELECT id, label, role, tenant FROM api_keys ";

    public async ValueTask<ApiKey?> Verify(string secret, CancellationToken cancellation = default) =>
        Vault.HashApiKey(secret) is { } hash
            ? await database.Read(session => session.First(Select + "WHERE secret_hash = $1", Map, hash), cancellation)
            : null;

    public async ValueTask<ImmutableArray<ApiKey>> List(TenantId? tenant, CancellationToken cancellation = default)
    {
        var keys = await database.Read(
            session => tenant is { } only
                ? session.All(Select + "WHERE tenant = $1 ORDER BY created_at, id", Map, only.Value)
                : session.All(Select + "WHERE tenant IS NULL ORDER BY created_at, id", Map),
            cancellation);
        return [.. keys];
    }

    public async Task<StoreResult> Create(ApiKeyConfig config, Actor by, CancellationToken cancellation = default)
    {
        var errors = AccountRules.Check(config);
        if (errors.Length > 0)
            return new StoreResult.Invalid(errors);
        var secret = vault.GenerateApiKey();
        return await database.Change(session => Insert(session, config, secret, by), result => result is StoreResult.Ok, cancellation);
    }

    /// <summary>Makes a given secret the platform key of this id and the one before it no key any more; null only does the latter.</summary>
    /// <returns>False when the secret does not have the form of a key.</returns>
    public async Task<bool> Replace(ApiKeyId id, string? secret, Actor by, CancellationToken cancellation = default)
    {
        var hash = secret is null ? null : Vault.HashApiKey(secret);
        if (secret is not null && hash is null)
            return false;
        await database.Change(
            async session =>
            {
                if (await session.First("SELECT id FROM api_keys WHERE id = $1 AND secret_hash = $2", row => row.Text(0), id.ToString(), hash) is not null)
                    return true;
                // The same secret under another id would stay a key when this one is replaced.
                foreach (var old in await session.All(Select + "WHERE id = $1 OR secret_hash = $2", Map, id.ToString(), hash))
                    await Remove(session, old, by);
                if (secret is not null)
                    await Insert(session, new ApiKeyConfig(id, "given by a setting", Role.Admin, null), secret, by);
                return true;
            },
            _ => true,
            cancellation);
        return true;
    }

    public Task<StoreResult> Delete(TenantId? tenant, ApiKeyId id, Actor by, CancellationToken cancellation = default) =>
        database.Change<StoreResult>(
            async session =>
            {
                var key = await session.First(Select + "WHERE id = $1", Map, id.ToString());
                if (key is null || key.Tenant != tenant)
                    return new StoreResult.NotFound();
                await Remove(session, key, by);
                return new StoreResult.Ok(1);
            },
            result => result is StoreResult.Ok,
            cancellation);

    /// <summary>Makes a checked key within a transaction of the caller.</summary>
    internal static async Task<StoreResult> Insert(SqlSession session, ApiKeyConfig config, string secret, Actor by)
    {
        if (config.Tenant is { } tenant && !await TenantTable.Hold(session, tenant))
            return new StoreResult.Invalid([new FieldError("tenant", "unknown", "there is no such tenant")]);
        var inserted = await session.Execute(
            "INSERT INTO api_keys (id, label, role, tenant, secret_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            config.Id.ToString(), config.Label, config.Role.ToString(), config.Tenant?.Value, Vault.HashApiKey(secret), by.At);
        if (inserted == 0)
            return new StoreResult.Conflict(1);
        await AuditStore.Write(session, new AuditEntry(
            by, config.Tenant, "key " + config.Id, null, StorageJson.Write(new ApiKey(config.Id, config.Label, config.Role, config.Tenant))));
        return new StoreResult.Ok(1, secret);
    }

    private static async Task Remove(SqlSession session, ApiKey key, Actor by)
    {
        await session.Execute("DELETE FROM api_keys WHERE id = $1", key.Id.ToString());
        await AuditStore.Write(session, new AuditEntry(by, key.Tenant, "key " + key.Id, StorageJson.Write(key), null));
    }

    private static ApiKey Map(DbDataReader row) =>
        new(new ApiKeyId(Guid.ParseExact(row.Text(0), "N")), row.Text(1), row.Name<Role>(2), row.TenantOrNull(3));
}
