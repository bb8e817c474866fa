using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;
using Softswitch.Domain.Webhooks;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Webhooks;

internal sealed class WebhookTable(ConfigurationWriter writer, Vault vault) : ConfigurationTable<WebhookConfig, WebhookId>(writer)
{
    private const string SelectSql = "SELECT id, url, events, enabled, version FROM webhooks ";

    private const string InsertSql = """
        INSERT INTO webhooks (tenant, id, version, url, events, enabled, sealed_secret)
        VALUES ($1, $2, (SELECT deleted_version + 1 FROM tenants WHERE id = $1), $3, $4, $5, $6) ON CONFLICT DO NOTHING
        """;

    // Whoever changes it wants it to be tried again.
    private const string UpdateSql = """
        UPDATE webhooks SET url = $3, events = $4, enabled = $5, sealed_secret = COALESCE($6, sealed_secret), version = version + 1,
            failures = 0, fault = NULL, paused_at = NULL
        WHERE tenant = $1 AND id = $2
        """;

    public override string Kind => "webhook";

    protected override WebhookId KeyOf(WebhookConfig config) => config.Id;

    protected override string Cursor(WebhookConfig config) => config.Id.ToString();

    protected override ImmutableArray<FieldError> Check(WebhookConfig config, int? extensionLength) => WebhookRules.Check(config);

    protected override WebhookConfig Shown(WebhookConfig config) => config with { Secret = null };

    protected override TableChange<WebhookConfig> Prepare(TenantId tenant, WebhookConfig config, bool isNew)
    {
        var (secret, generated) = isNew || config.Secret is not null ? vault.Webhook(tenant, config.Id, config.Secret) : (null, null);
        return new TableChange<WebhookConfig>((scope, before) => Write(scope, config, before, secret), generated);
    }

    protected override Task<Stored<WebhookConfig>?> FindRow(SqlSession session, TenantId tenant, WebhookId key) =>
        session.First(SelectSql + "WHERE tenant = $1 AND id = $2", Map, tenant.Value, key.ToString());

    protected override Task<List<Stored<WebhookConfig>>> ListRows(SqlSession session, TenantId tenant, PageRequest page, int limit) =>
        session.All(
            SelectSql + "WHERE tenant = $1 AND id > $2 AND (id LIKE $3 ESCAPE '\\' OR url LIKE $3 ESCAPE '\\') ORDER BY id LIMIT $4",
            Map, tenant.Value, page.After ?? "", Paging.Prefix(page), (long)limit);

    protected override async Task<ImmutableArray<FieldError>> DeleteRow(ChangeScope scope, WebhookConfig config)
    {
        await scope.Session.Execute("DELETE FROM webhooks WHERE tenant = $1 AND id = $2", scope.Tenant.Value, config.Id.ToString());

        // Also what a CDR that was written meanwhile left for one deleted earlier.
        await scope.Session.Execute(
            "DELETE FROM webhook_records WHERE tenant = $1 AND webhook NOT IN (SELECT id FROM webhooks WHERE tenant = $1)", scope.Tenant.Value);
        return [];
    }

    private static async Task<ImmutableArray<FieldError>> Write(ChangeScope scope, WebhookConfig config, WebhookConfig? before, byte[]? secret)
    {
        if (before is null && await Count(scope) >= WebhookRules.MaxWebhooks)
            return Error("id", "range", $"a tenant has at most {WebhookRules.MaxWebhooks} webhooks");
        var written = await scope.Session.Execute(
            before is null ? InsertSql : UpdateSql,
            scope.Tenant.Value, config.Id.ToString(), config.Url, (long)config.Events, config.Enabled ? 1L : 0L, secret);
        return written == 0 ? Error("id", "unique", "there is a webhook with this id") : [];
    }

    private static Task<long> Count(ChangeScope scope) =>
        scope.Session.First("SELECT COUNT(*) FROM webhooks WHERE tenant = $1", row => row.Long(0), scope.Tenant.Value);

    private static Stored<WebhookConfig> Map(DbDataReader row) => new(
        new WebhookConfig(new WebhookId(Guid.ParseExact(row.Text(0), "N")), row.Text(1), (WebhookEvents)row.Int(2), row.Flag(3)), row.Long(4));
}
