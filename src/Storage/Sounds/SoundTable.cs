using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Sounds;

internal sealed class SoundTable(ConfigurationWriter writer) : ConfigurationTable<SoundConfig, SoundId>(writer)
{
    private const long MaxMs = SoundRules.MaxHours * 3_600_000L;

    internal const string SelectSql = "SELECT id, name, language, milliseconds, source, version FROM sounds ";

    private const string InsertSql = """
        INSERT INTO sounds (tenant, id, version, name, language, milliseconds, source)
        VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3, $4, $5, $6) ON CONFLICT DO NOTHING
        """;

    private const string UpdateSql = "UPDATE sounds SET name = $3, language = $4, version = version + 1 WHERE tenant = $1 AND id = $2";

    public override string Kind => "sound";

    /// <summary>Whether something else may name it.</summary>
    internal static async Task<bool> Exists(ChangeScope scope, SoundId sound) =>
        await scope.Session.First("SELECT id FROM sounds WHERE tenant = $1 AND id = $2", row => row.Text(0), scope.Tenant.Value, sound.ToString()) is not null;

    protected override SoundId KeyOf(SoundConfig config) => config.Id;

    protected override string Cursor(SoundConfig config) => config.Id.ToString();

    protected override ImmutableArray<FieldError> Check(SoundConfig config, int? extensionLength) => SoundRules.Check(config);

    protected override TableChange<SoundConfig> Prepare(TenantId tenant, SoundConfig config, bool isNew) =>
        new((scope, before) => Write(scope, config, before));

    protected override Task<Stored<SoundConfig>?> FindRow(SqlSession session, TenantId tenant, SoundId key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND id = $2", Map, tenant.Value, key.ToString());

    protected override Task<List<Stored<SoundConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND id > $2 AND (id LIKE $3 ESCAPE '\\' OR LOWER(name) LIKE $3 ESCAPE '\\') ORDER BY id LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, SoundConfig config)
    {
        var (session, tenant, sound) = (scope.Session, scope.Tenant.Value, config.Id.ToString());
        if (await UserOf(session, tenant, sound) is { } user)
            return Error("id", "in-use", $"{user} uses this sound: give it another one first");
        await Erase(scope, config.Id);
        return [];
    }

    /// <summary>Deletes a sound that nothing uses, with its audio.</summary>
    internal static async Task Erase(ChangeScope scope, SoundId sound)
    {
        await scope.Session.Execute("DELETE FROM sounds WHERE tenant = $1 AND id = $2", scope.Tenant.Value, sound.ToString());
        await scope.Session.Execute("DELETE FROM sound_parts WHERE tenant = $1 AND sound = $2", scope.Tenant.Value, sound.ToString());
    }

    internal static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, SoundConfig config, SoundConfig? before)
    {
        var (session, tenant, sound) = (scope.Session, scope.Tenant.Value, config.Id.ToString());
        if (before is not null)
        {
            if (before.Milliseconds != config.Milliseconds || before.Source != config.Source)
                return Error("id", "fixed", "what is heard of a sound does not change: send another file");
            await session.Execute(UpdateSql, tenant, sound, config.Name, config.Language);
            return [];
        }

        var (count, total) = await session.First(
            "SELECT COUNT(*), COALESCE(SUM(milliseconds), 0) FROM sounds WHERE tenant = $1", row => (row.Long(0), row.Long(1)), tenant);
        if (count >= SoundRules.MaxSounds)
            return Error("file", "range", $"a tenant has at most {SoundRules.MaxSounds} sounds");
        if (total + config.Milliseconds > MaxMs)
            return Error("file", "range", $"the sounds of a tenant last {SoundRules.MaxHours} hours together at most");
        if (await session.First("SELECT part FROM sound_parts WHERE tenant = $1 AND sound = $2 LIMIT 1", row => "", tenant, sound) is null)
            return Error("file", "required", "there is no audio of this sound any more: send the file again");
        var written = await session.Execute(InsertSql, tenant, sound, config.Name, config.Language, (long)config.Milliseconds, config.Source);
        return written == 0 ? Error("id", "unique", "there is a sound with this id") : [];
    }

    // As people know it; null when nothing does.
    private static async Task<string?> UserOf(SqlSession session, string tenant, string sound) =>
        await session.First(
            "SELECT prompt, language FROM prompts WHERE tenant = $1 AND sound = $2 LIMIT 1", row => $"the prompt {row.Text(0)} in {row.Text(1)}", tenant, sound)
        ?? await session.First(
            "SELECT name FROM music_classes WHERE tenant = $1 AND sounds LIKE $2 LIMIT 1", row => $"the music class {row.Text(0)}", tenant, $"%{sound}%")
        ?? await session.First(
            "SELECT extension FROM services WHERE tenant = $1 AND sound = $2 LIMIT 1", row => $"the service {row.Text(0)}", tenant, sound)
        ?? await session.First(
            "SELECT extension FROM routing WHERE tenant = $1 AND settings LIKE $2 LIMIT 1", row => $"the extension {row.Text(0)}", tenant, $"%\"{sound}\"%");

    internal static Stored<SoundConfig> Map(DbDataReader row) =>
        new(new SoundConfig(row.Sound(0), row.Text(1), row.TextOrNull(2), row.Int(3), row.Text(4)), row.Long(5));
}
