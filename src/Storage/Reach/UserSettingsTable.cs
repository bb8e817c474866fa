using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Reach;

/// <summary>Settings of which a user has one or none, stored whole as JSON.</summary>
/// <param name="writer">Runs the changes.</param>
/// <param name="table">Has the columns tenant, user_id, version and settings.</param>
internal abstract class UserSettingsTable<TConfig>(ConfigurationWriter writer, string table) : ConfigurationTable<TConfig, UserId>(writer)
    where TConfig : class
{
    private readonly string _insert =
        $"INSERT INTO {table} (tenant, user_id, version, settings) VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3) ON CONFLICT DO NOTHING";

    private readonly string _update = $"UPDATE {table} SET settings = $3, version = version + 1 WHERE tenant = $1 AND user_id = $2";

    private readonly string _list =
        $"SELECT settings, version FROM {table} WHERE tenant = $1 AND user_id > $2 AND user_id LIKE $3 ESCAPE '\\' ORDER BY user_id LIMIT $4";

    /// <summary>What the user has; null for nothing.</summary>
    protected static Task<Stored<TConfig>?> Find(SqlSession session, TenantId tenant, UserId user, string table) =>
        session.First($"SELECT settings, version FROM {table} WHERE tenant = $1 AND user_id = $2", Map, tenant.Value, user.ToString());

    /// <summary>Takes away what the user has, within another change, as a change like any other.</summary>
    protected static async Task Remove(ChangeScope scope, UserId user, string table, string kind)
    {
        if (await Find(scope.Session, scope.Tenant, user, table) is not { } before)
            return;
        await scope.Bury(before.Version);
        await Erase(scope, user, table);
        scope.Audit($"{kind} {user}", before.Value, null);
    }

    /// <summary>What calls of the user follow has changed.</summary>
    protected static void Tell(ChangeScope scope, UserId user)
    {
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        scope.Tell(ConfigurationKind.User, user.ToString());
    }

    protected abstract Task<ImmutableArray<FieldError>> CheckStored(ChangeScope scope, TConfig config);

    protected sealed override string Cursor(TConfig config) => KeyOf(config).ToString();

    protected sealed override TableChange<TConfig> Prepare(TenantId tenant, TConfig config, bool isNew) =>
        new((scope, before) => Write(scope, config, before));

    protected sealed override Task<Stored<TConfig>?> FindRow(SqlSession session, TenantId tenant, UserId key) => Find(session, tenant, key, table);

    protected sealed override Task<List<Stored<TConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(_list, Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, TConfig config)
    {
        await Erase(scope, KeyOf(config), table);
        return [];
    }

    private static async Task Erase(ChangeScope scope, UserId user, string table)
    {
        await scope.Session.Execute($"DELETE FROM {table} WHERE tenant = $1 AND user_id = $2", scope.Tenant.Value, user.ToString());
        Tell(scope, user);
    }

    private static Stored<TConfig> Map(DbDataReader row) => new(StorageJson.Read<TConfig>(row.Text(0)), row.Long(1));

    private async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, TConfig config, TConfig? before)
    {
        var user = KeyOf(config);
        if (await scope.Session.First("SELECT id FROM users WHERE tenant = $1 AND id = $2", row => row.Text(0), scope.Tenant.Value, user.ToString()) is null)
            return Error("userId", "unknown", "there is no such user");
        var errors = await CheckStored(scope, config);
        if (errors.Length > 0)
            return errors;
        await scope.Session.Execute(before is null ? _insert : _update, scope.Tenant.Value, user.ToString(), StorageJson.Write(config));
        Tell(scope, user);
        return [];
    }
}
