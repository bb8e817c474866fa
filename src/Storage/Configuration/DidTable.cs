using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Prefixes;
using Softswitch.Storage.Schemes;

namespace Softswitch.Storage.Configuration;

internal sealed class DidTable(ConfigurationWriter writer) : ConfigurationTable<DidConfig, E164>(writer)
{
    internal const string InsertSql =
        "INSERT INTO dids (number, tenant, version, extension) VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $2), $3) ON CONFLICT DO NOTHING";

    internal const string UpdateSql = "UPDATE dids SET extension = $3, version = version + 1 WHERE number = $1 AND tenant = $2";

    private const string SelectSql = "SELECT number, extension, version FROM dids ";

    public override string Kind => "did";

    internal static object?[] Values(TenantId tenant, DidConfig config) => [config.Number, tenant.Value, config.Extension];

    /// <summary>An extension has another number; the database let its DIDs follow. For each of them that is a change like any other.</summary>
    internal static async Task Follow(ChangeScope scope, string from, string to)
    {
        var numbers = await scope.Session.All(
            "SELECT number FROM dids WHERE tenant = $1 AND extension = $2 ORDER BY number", row => row.Text(0), scope.Tenant.Value, to);
        await scope.Session.Execute("UPDATE dids SET version = version + 1 WHERE tenant = $1 AND extension = $2", scope.Tenant.Value, to);
        foreach (var number in numbers)
        {
            scope.Audit("did " + number, new DidConfig(number, from), new DidConfig(number, to));
            scope.Tell(ConfigurationKind.Did, number);
        }
    }

    /// <summary>Whether the number is the tenant's.</summary>
    internal static async Task<bool> Exists(ChangeScope scope, string number) =>
        await scope.Session.First("SELECT number FROM dids WHERE number = $1 AND tenant = $2", row => row.Text(0), number, scope.Tenant.Value) is not null;

    protected override E164 KeyOf(DidConfig config) => new(config.Number);

    protected override string Cursor(DidConfig config) => config.Number;

    protected override ImmutableArray<FieldError> Check(DidConfig config, int? extensionLength) => DidRules.Check(config);

    protected override TableChange<DidConfig> Prepare(TenantId tenant, DidConfig config, bool isNew) =>
        new((scope, before) => Write(scope, config, before));

    protected override Task<Stored<DidConfig>?> FindRow(SqlSession session, TenantId tenant, E164 key) =>
        session.First(SelectSql + "WHERE number = $1 AND tenant = $2", Map, key.Value, tenant.Value);

    protected override Task<List<Stored<DidConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND number > $2 AND (number LIKE $3 ESCAPE '\\' OR extension LIKE $3 ESCAPE '\\') ORDER BY number LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, DidConfig config)
    {
        var user = await scope.Session.First(
            "SELECT name FROM users WHERE tenant = $1 AND number = $2 LIMIT 1", row => row.Text(0), scope.Tenant.Value, config.Number);
        if (user is not null)
            return Error("number", "in-use", $"it is the personal number of {user}");
        if (await RoutingTable.LeadingTo(scope, config.Number) is { } leading)
            return Error("number", "in-use", $"extension {leading} leads to it or shows it");
        if (await SchemeTable.NameOfUse(scope, entry => entry.Number == config.Number) is { } scheme)
            return Error("number", "in-use", $"it is in the scheme {scheme}");
        var tenant = await TenantTable.FindRow(scope.Session, scope.Tenant);
        if (tenant?.Value.Prefixes.FirstOrDefault(each => each.Number == config.Number) is { } prefix)
            return Error("number", "in-use", $"it is the number of the prefix {prefix.Prefix}");
        await NumberForwardTable.Forget(scope, config.Number);
        await scope.Session.Execute("DELETE FROM dids WHERE number = $1 AND tenant = $2", config.Number, scope.Tenant.Value);
        scope.Tell(ConfigurationKind.Did, config.Number);
        return [];
    }

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, DidConfig config, DidConfig? before)
    {
        if (!await ExtensionTable.Exists(scope, config.Extension))
            return Error("extension", "unknown", $"there is no extension {config.Extension}");
        if (await RoutingUses.Refusal(scope, config.Extension, PlaceUse.Number) is { } reason)
            return Error("extension", "kind", $"extension {config.Extension}: {reason}");
        if (await scope.Session.Execute(before is null ? InsertSql : UpdateSql, Values(scope.Tenant, config)) == 0)
            return Error("number", "unique", "this number belongs to another tenant");
        scope.Tell(ConfigurationKind.Did, config.Number);
        return [];
    }

    private static Stored<DidConfig> Map(DbDataReader row) => new(new DidConfig(row.Text(0), row.Text(1)), row.Long(2));
}
