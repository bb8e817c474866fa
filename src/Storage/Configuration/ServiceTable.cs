using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Sounds;

namespace Softswitch.Storage.Configuration;

internal sealed class ServiceTable(ConfigurationWriter writer) : ConfigurationTable<ServiceConfig, ExtensionNumber>(writer)
{
    internal const string InsertSql = """
        INSERT INTO services (tenant, extension, version, kind, music, sound, pin, records)
        VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
        """;

    internal const string UpdateSql =
        "UPDATE services SET kind = $3, music = $4, sound = $5, pin = $6, records = $7, version = version + 1 WHERE tenant = $1 AND extension = $2";

    internal const string SelectSql = "SELECT extension, kind, version, music, sound, pin, records FROM services ";

    public override string Kind => "service";

    internal static object?[] Values(TenantId tenant, ServiceConfig config) =>
        [tenant.Value, config.Extension, config.Kind.ToString(), config.Music, config.Sound?.ToString(), config.Pin, config.Records ? 1L : 0L];

    /// <summary>The number among those of the tenant.</summary>
    internal static ExtensionConfig Number(ServiceConfig config) => new(config.Extension, ExtensionType.Service, null);

    internal static Stored<ServiceConfig> Map(DbDataReader row) =>
        new(new ServiceConfig(row.Text(0), row.Name<ServiceKind>(1), row.TextOrNull(3), row.SoundOrNull(4), row.TextOrNull(5), row.Flag(6)), row.Long(2));

    protected override ExtensionNumber KeyOf(ServiceConfig config) => new(config.Extension);

    protected override string Cursor(ServiceConfig config) => config.Extension;

    protected override ImmutableArray<FieldError> Check(ServiceConfig config, int? extensionLength) => ServiceRules.Check(config, extensionLength);

    protected override TableChange<ServiceConfig> Prepare(TenantId tenant, ServiceConfig config, bool isNew) =>
        new((scope, before) => Write(scope, config, before));

    protected override Task<Stored<ServiceConfig>?> FindRow(SqlSession session, TenantId tenant, ExtensionNumber key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND extension = $2", Map, tenant.Value, key.Value);

    protected override Task<List<Stored<ServiceConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND extension > $2 AND extension LIKE $3 ESCAPE '\\' ORDER BY extension LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    // The database lets the service go with its number.
    protected override Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, ServiceConfig config)
    {
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return ExtensionTable.Remove(scope, config.Extension);
    }

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, ServiceConfig config, ServiceConfig? before)
    {
        if (config.Music is { } music && !await MusicClassTable.Exists(scope, music))
            return Error("music", "unknown", $"there is no music class {music}");
        if (config.Sound is { } sound && !await SoundTable.Exists(scope, sound))
            return Error("sound", "unknown", "there is no such sound");
        if (before is null)
        {
            if (await ExtensionTable.Exists(scope, config.Extension))
                return Error("extension", "unique", $"extension {config.Extension} is taken");
            await scope.FixExtensionLength(config.Extension);
            await ExtensionTable.Insert(scope, Number(config));
        }
        await scope.Session.Execute(before is null ? InsertSql : UpdateSql, Values(scope.Tenant, config));
        scope.Tell(ConfigurationKind.Everything, scope.Tenant.Value);
        return [];
    }
}
