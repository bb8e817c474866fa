using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

internal sealed class DialOutGroupTable(ConfigurationWriter writer) : ConfigurationTable<DialOutGroupConfig, string>(writer)
{
    internal const string SelectSql = "SELECT name, categories, numbers, version FROM dial_out_groups ";

    private const string InsertSql = """
        INSERT INTO dial_out_groups (tenant, name, version, categories, numbers)
        VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3, $4) ON CONFLICT DO NOTHING
        """;

    private const string UpdateSql =
        "UPDATE dial_out_groups SET categories = $3, numbers = $4, version = version + 1 WHERE tenant = $1 AND name = $2";

    public override string Kind => "dial-out group";

    internal static Stored<DialOutGroupConfig> Map(DbDataReader row) => new(
        new DialOutGroupConfig(row.Text(0), (NumberCategory)row.Int(1), row.Text(2) is { Length: > 0 } numbers ? [.. numbers.Split(',')] : []),
        row.Long(3));

    /// <summary>Whether users may be given it.</summary>
    internal static async Task<bool> Exists(ChangeScope scope, string name) =>
        await scope.Session.First(
            "SELECT name FROM dial_out_groups WHERE tenant = $1 AND name = $2", row => row.Text(0), scope.Tenant.Value, name) is not null;

    protected override string KeyOf(DialOutGroupConfig config) => config.Name;

    protected override string Cursor(DialOutGroupConfig config) => config.Name;

    protected override ImmutableArray<FieldError> Check(DialOutGroupConfig config, int? extensionLength) => DialOutGroupRules.Check(config);

    protected override TableChange<DialOutGroupConfig> Prepare(TenantId tenant, DialOutGroupConfig config, bool isNew) =>
        new((scope, before) => Write(scope, config, before));

    protected override Task<Stored<DialOutGroupConfig>?> FindRow(SqlSession session, TenantId tenant, string key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND name = $2", Map, tenant.Value, key);

    protected override Task<List<Stored<DialOutGroupConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND name > $2 AND name LIKE $3 ESCAPE '\\' ORDER BY name LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, DialOutGroupConfig config)
    {
        var user = await scope.Session.First(
            "SELECT name FROM users WHERE tenant = $1 AND dial_out_group = $2 LIMIT 1", row => row.Text(0), scope.Tenant.Value, config.Name);
        if (user is not null)
            return Error("name", "in-use", "users have this group: give them another one first");
        await scope.Session.Execute("DELETE FROM dial_out_groups WHERE tenant = $1 AND name = $2", scope.Tenant.Value, config.Name);
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return [];
    }

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, DialOutGroupConfig config, DialOutGroupConfig? before)
    {
        var written = await scope.Session.Execute(
            before is null ? InsertSql : UpdateSql,
            scope.Tenant.Value, config.Name, (long)config.Categories, string.Join(',', config.Numbers));
        if (written == 0)
            return Error("name", "unique", "there is a group with this name");
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return [];
    }
}
