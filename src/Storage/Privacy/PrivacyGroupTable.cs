using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Privacy;

internal sealed class PrivacyGroupTable(ConfigurationWriter writer) : ConfigurationTable<PrivacyGroupConfig, string>(writer)
{
    internal const string SelectSql = "SELECT settings, version FROM privacy_groups ";

    private const string InsertSql = """
        INSERT INTO privacy_groups (tenant, name, version, settings)
        VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3) ON CONFLICT DO NOTHING
        """;

    private const string UpdateSql = "UPDATE privacy_groups SET settings = $3, version = version + 1 WHERE tenant = $1 AND name = $2";

    public override string Kind => "privacy group";

    internal static Stored<PrivacyGroupConfig> Map(DbDataReader row) => new(StorageJson.Read<PrivacyGroupConfig>(row.Text(0)), row.Long(1));

    /// <summary>An extension has another number: the rights over it stay. For each group that is a change like any other.</summary>
    internal static Task Follow(ChangeScope scope, string from, string to) => Rewrite(
        scope, from, group => group with { Grants = [.. group.Grants.Select(grant => grant.Extension == from ? grant with { Extension = to } : grant)] });

    /// <summary>An extension goes, and with it the rights over it: whoever gets its number later gave nobody any.</summary>
    internal static Task Forget(ChangeScope scope, string extension) =>
        Rewrite(scope, extension, group => group with { Grants = group.Grants.RemoveAll(grant => grant.Extension == extension) });

    /// <summary>A user goes, and is no member any more.</summary>
    internal static Task Forget(ChangeScope scope, UserId user) =>
        Rewrite(scope, user.ToString(), group => group with { Members = group.Members.Remove(user) });

    protected override string KeyOf(PrivacyGroupConfig config) => config.Name;

    protected override string Cursor(PrivacyGroupConfig config) => config.Name;

    protected override ImmutableArray<FieldError> Check(PrivacyGroupConfig config, int? extensionLength) => PrivacyGroupRules.Check(config, extensionLength);

    protected override TableChange<PrivacyGroupConfig> Prepare(TenantId tenant, PrivacyGroupConfig config, bool isNew) =>
        new((scope, before) => Write(scope, config, before));

    protected override Task<Stored<PrivacyGroupConfig>?> FindRow(SqlSession session, TenantId tenant, string key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND name = $2", Map, tenant.Value, key);

    protected override Task<List<Stored<PrivacyGroupConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND name > $2 AND LOWER(name) LIKE $3 ESCAPE '\\' ORDER BY name LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, PrivacyGroupConfig config)
    {
        await scope.Session.Execute("DELETE FROM privacy_groups WHERE tenant = $1 AND name = $2", scope.Tenant.Value, config.Name);
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return [];
    }

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, PrivacyGroupConfig config, PrivacyGroupConfig? before)
    {
        var errors = await CheckNamed(scope, config);
        if (before is null)
            errors.Require(await Count(scope) < PrivacyGroupRules.MaxGroups, "name", "range", $"a tenant has at most {PrivacyGroupRules.MaxGroups} privacy groups");
        if (!errors.IsEmpty)
            return errors.ToImmutable();
        return await Save(scope, before is null ? InsertSql : UpdateSql, config) == 0
            ? Error("name", "unique", "there is a privacy group with this name")
            : [];
    }

    private static async Task<FieldErrors> CheckNamed(ChangeScope scope, PrivacyGroupConfig config)
    {
        var errors = new FieldErrors();
        var users = await Names(scope, "SELECT id FROM users WHERE tenant = $1");
        var extensions = await Names(scope, "SELECT number FROM extensions WHERE tenant = $1");
        for (var i = 0; i < config.Members.Length; i++)
            errors.Require(users.Contains(config.Members[i].ToString()), $"members[{i}]", "unknown", "there is no such user");
        for (var i = 0; i < config.Grants.Length; i++)
        {
            var extension = config.Grants[i].Extension;
            errors.Require(
                extension == PrivacyGroupRules.Any || extensions.Contains(extension), $"grants[{i}].extension", "unknown", $"there is no extension {extension}");
        }

        return errors;
    }

    private static async Task Rewrite(ChangeScope scope, string named, Func<PrivacyGroupConfig, PrivacyGroupConfig> rewrite)
    {
        var groups = await scope.Session.All(
            SelectSql + "WHERE tenant = $1 AND settings LIKE $2 ORDER BY name", row => Map(row).Value, scope.Tenant.Value, $"%\"{named}\"%");
        foreach (var before in groups)
        {
            var after = rewrite(before);
            if (StorageJson.Write(after) == StorageJson.Write(before))
                continue;
            await Save(scope, UpdateSql, after);
            scope.Audit($"privacy group {after.Name}", before, after);
        }
    }

    private static async Task<int> Save(ChangeScope scope, string sql, PrivacyGroupConfig config)
    {
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return await scope.Session.Execute(sql, scope.Tenant.Value, config.Name, StorageJson.Write(config));
    }

    private static async Task<HashSet<string>> Names(ChangeScope scope, string sql) =>
        (await scope.Session.All(sql, row => row.Text(0), scope.Tenant.Value)).ToHashSet(StringComparer.Ordinal);

    private static Task<long> Count(ChangeScope scope) =>
        scope.Session.First("SELECT COUNT(*) FROM privacy_groups WHERE tenant = $1", row => row.Long(0), scope.Tenant.Value);
}
