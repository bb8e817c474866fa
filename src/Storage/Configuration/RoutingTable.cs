using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;
using Softswitch.Storage.SignIns;

namespace Softswitch.Storage.Configuration;

internal sealed class RoutingTable(ConfigurationWriter writer, Vault vault) : ConfigurationTable<RoutingConfig, ExtensionNumber>(writer)
{
    internal const string SelectSql = "SELECT settings, version FROM routing ";

    private const string InsertSql = """
        INSERT INTO routing (tenant, extension, version, settings)
        VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3) ON CONFLICT DO NOTHING
        """;

    private const string UpdateSql = "UPDATE routing SET settings = $3, version = version + 1 WHERE tenant = $1 AND extension = $2";

    public override string Kind => "routing";

    internal static Stored<RoutingConfig> Map(DbDataReader row) => new(StorageJson.Read<RoutingConfig>(row.Text(0)), row.Long(1));

    /// <summary>What leads to the extension or number; null when nothing does.</summary>
    internal static async Task<string?> LeadingTo(ChangeScope scope, string place) =>
        (await Naming(scope, place)).Find(config => config.Extension != place)?.Extension;

    /// <summary>An extension has another number: what leads to it follows. For each of them that is a change like any other.</summary>
    internal static async Task Follow(ChangeScope scope, string from, string to)
    {
        foreach (var before in await Naming(scope, from))
            await Change(scope, before, RoutingPlaces.Renamed(before, from, to));
    }

    /// <summary>A scheme has another name: indicators that switch it follow.</summary>
    internal static async Task FollowScheme(ChangeScope scope, string from, string to)
    {
        foreach (var before in await All(scope, ExtensionType.Indicator))
        {
            if (IndicatorPlaces.PlansOf(before).Any(named => named.Scheme == from))
                await Change(scope, before, IndicatorPlaces.Renamed(before, from, to));
        }
    }

    /// <summary>Those that name the extension or number.</summary>
    internal static async Task<List<RoutingConfig>> Naming(ChangeScope scope, string place)
    {
        var rows = await scope.Session.All(
            SelectSql + "WHERE tenant = $1 AND settings LIKE $2 ORDER BY extension", Map, scope.Tenant.Value, $"%{place}%");
        return [.. rows.Select(row => row.Value).Where(config => RoutingPlaces.Of(config).Any(named => named.Place == place) || RoutingPlaces.ShownNumberOf(config)?.Number == place)];
    }

    /// <summary>Null for an extension that does not lead calls on.</summary>
    internal static async Task<RoutingConfig?> Find(ChangeScope scope, string extension) =>
        (await scope.Session.First(SelectSql + "WHERE tenant = $1 AND extension = $2", Map, scope.Tenant.Value, extension))?.Value;

    /// <summary>All of a type.</summary>
    internal static async Task<List<RoutingConfig>> All(ChangeScope scope, ExtensionType type)
    {
        const string OfType = SelectSql + "WHERE tenant = $1 AND extension IN (SELECT number FROM extensions WHERE tenant = $1 AND type = $2) ORDER BY extension";
        return (await scope.Session.All(OfType, Map, scope.Tenant.Value, type.ToString())).ConvertAll(row => row.Value);
    }

    /// <summary>Writes what follows from another change, which is a change like any other.</summary>
    internal static async Task Change(ChangeScope scope, RoutingConfig before, RoutingConfig after)
    {
        await Save(scope, UpdateSql, after);
        scope.Audit($"routing {after.Extension}", before, after);
        scope.Tell(ConfigurationKind.Extension, after.Extension);
    }

    /// <summary>That of an import, which has taken the numbers of all that are new beforehand: they may lead to each other.</summary>
    internal override async Task<StoreResult?> Bring(ChangeScope scope, RoutingConfig config)
    {
        var before = await FindRow(scope.Session, scope.Tenant, KeyOf(config));
        var completed = await Complete(scope, config, before?.Value);
        return before is not null && StorageJson.Write(before.Value) == StorageJson.Write(completed)
            ? null
            : await PutInScope(scope, completed, before?.Version, new((inner, stored) => WriteNumbered(inner, completed, stored)));
    }

    protected override ExtensionNumber KeyOf(RoutingConfig config) => new(config.Extension);

    protected override string Cursor(RoutingConfig config) => config.Extension;

    protected override ImmutableArray<FieldError> Check(RoutingConfig config, int? extensionLength) => RoutingRules.Check(config, extensionLength);

    protected override RoutingConfig Shown(RoutingConfig config) => config.WithoutSecrets();

    protected override async Task<RoutingConfig> Complete(ChangeScope scope, RoutingConfig config, RoutingConfig? before) =>
        RoutingRules.HasTimes(config) ? config.WithoutPast((await TenantPlace.Of(scope)).Local) : config;

    protected override TableChange<RoutingConfig> Prepare(TenantId tenant, RoutingConfig config, bool isNew) =>
        new(async (scope, before) => await Write(scope, await Complete(scope, config, before), before), Then: IndicatorActions.Follow);

    protected override Task<Stored<RoutingConfig>?> FindRow(SqlSession session, TenantId tenant, ExtensionNumber key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND extension = $2", Map, tenant.Value, key.Value);

    protected override Task<List<Stored<RoutingConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND extension > $2 AND extension LIKE $3 ESCAPE '\\' ORDER BY extension LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    // The database lets the row go with its number.
    protected override Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, RoutingConfig config)
    {
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return ExtensionTable.Remove(scope, config.Extension);
    }

    private async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, RoutingConfig config, RoutingConfig? before)
    {
        if (before is null && await ExtensionTable.Exists(scope, config.Extension))
            return Error("extension", "unique", $"extension {config.Extension} is taken");
        if (before is null && config.Type != ExtensionType.ShortNumber)
            await scope.FixExtensionLength(config.Extension);
        var errors = await CheckNamed(scope, config, before);
        if (errors.Length > 0)
            return errors;

        if (before is null)
            await ExtensionTable.Insert(scope, new ExtensionConfig(config.Extension, config.Type!.Value, null));
        await SaveWhole(scope, before is null ? InsertSql : UpdateSql, config);
        scope.Tell(ConfigurationKind.Extension, config.Extension);
        return [];
    }

    private async Task<ImmutableArray<FieldError>> WriteNumbered(ChangeScope scope, RoutingConfig config, RoutingConfig? before)
    {
        var errors = await CheckNamed(scope, config, before);
        if (errors.Length == 0)
            await SaveWhole(scope, before is null ? InsertSql : UpdateSql, config);
        return errors;
    }

    private static async Task<ImmutableArray<FieldError>> CheckNamed(ChangeScope scope, RoutingConfig config, RoutingConfig? before) =>
        before is not null && before.Type != config.Type
            ? Error("type", "fixed", $"extension {config.Extension} is of type {before.Type}: delete it first")
            : config.Type == ExtensionType.NightMode && await ExtensionTable.HasOther(scope, ExtensionType.NightMode, config.Extension)
            ? Error("type", "one", "the tenant has a night mode")
            : await RoutingReferences.Check(scope, config);

    private async Task SaveWhole(ChangeScope scope, string sql, RoutingConfig config)
    {
        await Save(scope, sql, config);
        await SignInSecrets.Save(scope, config, vault.Code);
    }

    private static async Task Save(ChangeScope scope, string sql, RoutingConfig config)
    {
        await scope.Session.Execute(sql, scope.Tenant.Value, config.Extension, StorageJson.Write(config.WithoutSecrets()));
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
    }
}
