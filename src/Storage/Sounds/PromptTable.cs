using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Sounds;

internal sealed class PromptTable(ConfigurationWriter writer) : ConfigurationTable<PromptConfig, PromptKey>(writer)
{
    internal const string SelectSql = "SELECT prompt, language, sound, version FROM prompts ";

    private const string InsertSql = """
        INSERT INTO prompts (tenant, prompt, language, version, sound)
        VALUES ($1, $2, $3, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $4) ON CONFLICT DO NOTHING
        """;

    private const string UpdateSql = "UPDATE prompts SET sound = $4, version = version + 1 WHERE tenant = $1 AND prompt = $2 AND language = $3";

    public override string Kind => "prompt";

    internal static Stored<PromptConfig> Map(DbDataReader row) => new(
        new PromptConfig(row.Name<PromptId>(0), SpeechLanguages.Choose(row.Text(1)), row.Sound(2)), row.Long(3));

    protected override PromptKey KeyOf(PromptConfig config) => config.Key;

    protected override string Cursor(PromptConfig config) => config.Key.ToString();

    protected override ImmutableArray<FieldError> Check(PromptConfig config, int? extensionLength) =>
        Enum.IsDefined(config.Prompt) && Enum.IsDefined(config.Language) ? [] : Error("prompt", "unknown", "there is no such prompt in this language");

    protected override TableChange<PromptConfig> Prepare(TenantId tenant, PromptConfig config, bool isNew) =>
        new((scope, before) => Write(scope, config, before));

    protected override Task<Stored<PromptConfig>?> FindRow(SqlSession session, TenantId tenant, PromptKey key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND prompt = $2 AND language = $3", Map, Values(tenant, key));

    protected override Task<List<Stored<PromptConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND prompt || ' ' || language > $2 AND LOWER(prompt) LIKE $3 ESCAPE '\\' ORDER BY prompt || ' ' || language LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, PromptConfig config)
    {
        await scope.Session.Execute("DELETE FROM prompts WHERE tenant = $1 AND prompt = $2 AND language = $3", Values(scope.Tenant, config.Key));
        return [];
    }

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, PromptConfig config, PromptConfig? before)
    {
        if (!await SoundTable.Exists(scope, config.Sound))
            return Error("sound", "unknown", "there is no such sound");
        var written = await scope.Session.Execute(before is null ? InsertSql : UpdateSql, [.. Values(scope.Tenant, config.Key), config.Sound.ToString()]);
        return written == 0 ? Error("prompt", "unique", "this prompt is replaced already") : [];
    }

    private static object?[] Values(TenantId tenant, PromptKey key) =>
        [tenant.Value, key.Prompt.ToString(), SpeechLanguages.CodeOf(key.Language)];
}
