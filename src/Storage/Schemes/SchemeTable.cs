using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Schemes;

internal sealed class SchemeTable(ConfigurationWriter writer) : ConfigurationTable<SchemeConfig, string>(writer), ISchemeTable
{
    internal const string SelectSql = "SELECT name, settings, is_default, version, override_plan, override_until, override_version FROM schemes ";

    private const string InsertSql = """
        INSERT INTO schemes (tenant, name, version, settings, is_default)
        VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3, $4) ON CONFLICT DO NOTHING
        """;

    private const string UpdateSql = "UPDATE schemes SET settings = $3, is_default = $4, version = version + 1 WHERE tenant = $1 AND name = $2";

    public override string Kind => "scheme";

    public Task<StoreResult> Rename(TenantId tenant, string scheme, string name, long? expected, Actor by, CancellationToken cancellation = default) =>
        Writer.Run(tenant, by, scope => Rename(scope, scheme, name, expected), cancellation);

    internal static Stored<SchemeConfig> Map(DbDataReader row) =>
        new(StorageJson.Read<SchemeConfig>(row.Text(1)) with { Name = row.Text(0), IsDefault = row.Flag(2) }, row.Long(3));

    internal static SwitchedScheme ToModel(TenantId tenant, DbDataReader row) =>
        new(SchemeRules.ToModel(tenant, Map(row).Value), SchemeOverrideTable.Map(row).Value);

    /// <summary>Of the tenant, by name.</summary>
    internal static Task<List<Stored<SchemeConfig>>> All(ChangeScope scope) =>
        scope.Session.All(SelectSql + "WHERE tenant = $1 ORDER BY name", Map, scope.Tenant.Value);

    /// <summary>The scheme that names a DID or an extension in one of its plans; null for none.</summary>
    internal static async Task<string?> NameOfUse(ChangeScope scope, Func<SchemeEntryConfig, bool> isUse) =>
        (await All(scope)).Find(scheme => scheme.Value.Plans.Any(plan => plan.Entries.Any(isUse)))?.Value.Name;

    /// <summary>An extension has another number: the plans that name it follow, which is a change of theirs like any other.</summary>
    internal static async Task Follow(ChangeScope scope, string from, string to)
    {
        foreach (var (before, _) in await All(scope))
        {
            if (!before.Plans.Any(plan => plan.Entries.Any(entry => entry.Extension == from)))
                continue;
            var after = before with { Plans = [.. before.Plans.Select(plan => plan with { Entries = [.. plan.Entries.Select(Renamed)] })] };
            await scope.Session.Execute(UpdateSql, Values(scope.Tenant, after));
            scope.Audit("scheme " + before.Name, before, after);
            scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        }

        SchemeEntryConfig Renamed(SchemeEntryConfig entry) => entry.Extension == from ? entry with { Extension = to } : entry;
    }

    protected override string KeyOf(SchemeConfig config) => config.Name;

    protected override string Cursor(SchemeConfig config) => config.Name;

    protected override ImmutableArray<FieldError> Check(SchemeConfig config, int? extensionLength) => SchemeRules.Check(config);

    protected override async Task<SchemeConfig> Complete(ChangeScope scope, SchemeConfig config, SchemeConfig? before)
    {
        var place = await TenantPlace.Of(scope);
        var isDefault = before is null && !await HasAny(scope);
        return SchemeRules.WithoutPast(config, place.Local) with { IsDefault = isDefault || (config.IsDefault ?? before?.IsDefault ?? false) };
    }

    protected override TableChange<SchemeConfig> Prepare(TenantId tenant, SchemeConfig config, bool isNew) =>
        new(async (scope, before) => await Write(scope, await Complete(scope, config, before), before));

    protected override Task<Stored<SchemeConfig>?> FindRow(SqlSession session, TenantId tenant, string key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND name = $2", Map, tenant.Value, key);

    protected override Task<List<Stored<SchemeConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND name > $2 AND LOWER(name) LIKE $3 ESCAPE '\\' ORDER BY name LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, SchemeConfig config)
    {
        if (config.IsDefault == true)
            return Error("name", "in-use", "it is the default scheme: let another one be that first");
        var indicators = await RoutingTable.All(scope, ExtensionType.Indicator);
        if (indicators.Find(indicator => IndicatorPlaces.PlansOf(indicator).Any(named => named.Scheme == config.Name)) is { } naming)
            return Error("name", "in-use", $"the indicator {naming.Extension} switches it: let it do something else first");
        await scope.Session.Execute("DELETE FROM schemes WHERE tenant = $1 AND name = $2", scope.Tenant.Value, config.Name);
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return [];
    }

    private async Task<StoreResult> Rename(ChangeScope scope, string scheme, string name, long? expected)
    {
        if (await FindRow(scope.Session, scope.Tenant, scheme) is not { } before)
            return new StoreResult.NotFound();
        if (expected is { } version && version != before.Version)
            return new StoreResult.Conflict(before.Version);
        var after = before.Value with { Name = name };
        var errors = Check(after, null);
        if (errors.Length == 0 && await FindRow(scope.Session, scope.Tenant, name) is not null)
            errors = Error("name", "unique", "there is a scheme with this name");
        if (errors.Length > 0)
            return new StoreResult.Invalid(errors);
        await scope.Bury(before.Version);
        await scope.Session.Execute(
            "UPDATE schemes SET name = $3, version = $4 WHERE tenant = $1 AND name = $2", scope.Tenant.Value, scheme, name, scope.FirstVersion);
        scope.Audit("scheme " + scheme, before.Value, null);
        scope.Audit("scheme " + name, null, after);
        await RoutingTable.FollowScheme(scope, scheme, name);
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return new StoreResult.Ok(scope.FirstVersion);
    }

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, SchemeConfig config, SchemeConfig? before)
    {
        if (before?.IsDefault == true && config.IsDefault == false)
            return Error("isDefault", "fixed", "let another scheme be the default one: there always is one");
        var errors = await SchemeReferences.Check(scope, config, (await TenantPlace.Of(scope)).Country);
        if (errors.Length > 0)
            return errors;
        if (config.IsDefault == true && before?.IsDefault != true)
            await TakeDefault(scope, config.Name);
        if (await scope.Session.Execute(before is null ? InsertSql : UpdateSql, Values(scope.Tenant, config)) == 0)
            return Error("name", "unique", "there is a scheme with this name");
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return [];
    }

    // From the one that has it, for which that is a change like any other.
    private static async Task TakeDefault(ChangeScope scope, string name)
    {
        foreach (var (before, _) in (await All(scope)).Where(scheme => scheme.Value.IsDefault == true && scheme.Value.Name != name))
        {
            var after = before with { IsDefault = false };
            await scope.Session.Execute(UpdateSql, Values(scope.Tenant, after));
            scope.Audit("scheme " + before.Name, before, after);
        }
    }

    private static object?[] Values(TenantId tenant, SchemeConfig config) =>
        [tenant.Value, config.Name, StorageJson.Write(config with { IsDefault = null }), config.IsDefault == true ? 1L : 0L];

    private static async Task<bool> HasAny(ChangeScope scope) =>
        await scope.Session.First("SELECT name FROM schemes WHERE tenant = $1 LIMIT 1", row => row.Text(0), scope.Tenant.Value) is not null;
}
