using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Sounds;

internal sealed class MusicClassTable(ConfigurationWriter writer) : ConfigurationTable<MusicClassConfig, string>(writer)
{
    internal const string SelectSql = "SELECT name, sounds, shuffled, version FROM music_classes ";

    private const string InsertSql = """
        INSERT INTO music_classes (tenant, name, version, sounds, shuffled)
        VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3, $4) ON CONFLICT DO NOTHING
        """;

    private const string UpdateSql = "UPDATE music_classes SET sounds = $3, shuffled = $4, version = version + 1 WHERE tenant = $1 AND name = $2";

    public override string Kind => "music class";

    internal static Stored<MusicClassConfig> Map(DbDataReader row) => new(
        new MusicClassConfig(row.Text(0), [.. row.Text(1).Split(',').Select(id => new SoundId(Guid.ParseExact(id, "N")))], row.Flag(2)), row.Long(3));

    /// <summary>Whether something else may name it.</summary>
    internal static async Task<bool> Exists(ChangeScope scope, string name) =>
        await scope.Session.First("SELECT name FROM music_classes WHERE tenant = $1 AND name = $2", row => row.Text(0), scope.Tenant.Value, name) is not null;

    protected override string KeyOf(MusicClassConfig config) => config.Name;

    protected override string Cursor(MusicClassConfig config) => config.Name;

    protected override ImmutableArray<FieldError> Check(MusicClassConfig config, int? extensionLength) => MusicClassRules.Check(config);

    protected override TableChange<MusicClassConfig> Prepare(TenantId tenant, MusicClassConfig config, bool isNew) =>
        new((scope, before) => Write(scope, config, before));

    protected override Task<Stored<MusicClassConfig>?> FindRow(SqlSession session, TenantId tenant, string key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND name = $2", Map, tenant.Value, key);

    protected override Task<List<Stored<MusicClassConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND name > $2 AND LOWER(name) LIKE $3 ESCAPE '\\' ORDER BY name LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, MusicClassConfig config)
    {
        var service = await scope.Session.First(
            "SELECT extension FROM services WHERE tenant = $1 AND music = $2 LIMIT 1", row => row.Text(0), scope.Tenant.Value, config.Name);
        if (service is not null)
            return Error("name", "in-use", $"the service {service} plays this class: give it another one first");
        await scope.Session.Execute("DELETE FROM music_classes WHERE tenant = $1 AND name = $2", scope.Tenant.Value, config.Name);
        return [];
    }

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, MusicClassConfig config, MusicClassConfig? before)
    {
        for (var i = 0; i < config.Sounds.Length; i++)
        {
            if (!await SoundTable.Exists(scope, config.Sounds[i]))
                return Error($"sounds[{i}]", "unknown", "there is no such sound");
        }

        if (before is null && await Count(scope) >= MusicClassRules.MaxClasses)
            return Error("name", "range", $"a tenant has at most {MusicClassRules.MaxClasses} classes of music");
        var written = await scope.Session.Execute(
            before is null ? InsertSql : UpdateSql, scope.Tenant.Value, config.Name, string.Join(',', config.Sounds), config.Shuffled ? 1L : 0L);
        return written == 0 ? Error("name", "unique", "there is a music class with this name") : [];
    }

    private static Task<long> Count(ChangeScope scope) =>
        scope.Session.First("SELECT COUNT(*) FROM music_classes WHERE tenant = $1", row => row.Long(0), scope.Tenant.Value);
}
