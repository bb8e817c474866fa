using System.Collections.Immutable;
using System.Data.Common;
using Softswitch.Contracts.Webhooks;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Webhooks;
using Softswitch.Storage.Cdrs;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;
using Softswitch.Storage.SignIns;

namespace Softswitch.Storage.Webhooks;

internal sealed class WebhookStore(Database database, Vault vault) : IWebhookStore
{
    private const string InUse = """
        SELECT tenant, id, version, url, events, sealed_secret, failures, paused_at, holder, held_until,
            CASE WHEN EXISTS (SELECT 1 FROM webhook_records WHERE webhook_records.tenant = webhooks.tenant AND webhook = webhooks.id) THEN 1 ELSE 0 END
        FROM webhooks WHERE enabled = 1 AND (holder = $1 OR held_until < $2) ORDER BY tenant, id
        """;

    private const string Take = """
        UPDATE webhooks SET holder = $1, held_until = $3
        WHERE tenant = $4 AND id = $5 AND enabled = 1 AND (holder = $1 OR held_until < $2)
        """;

    private static readonly string Cdr = Of("cdrs", CdrStore.Columns);
    private static readonly string SignIn = Of("sign_ins", SignInRows.Columns);

    private static readonly string WaitingSql = $"""
        SELECT {Cdr}, position, {SignIn}
        FROM (
            SELECT id AS position, call_id AS waiting_call, started AS waiting_at, round AS waiting_round
            FROM webhook_records WHERE tenant = $1 AND webhook = $2 ORDER BY id LIMIT $3) AS waiting
        LEFT JOIN cdrs ON cdrs.call_id = waiting_call AND cdrs.started = waiting_at AND waiting_round IS NULL
        LEFT JOIN sign_ins ON sign_ins.call_id = waiting_call AND sign_ins.round = waiting_round
        ORDER BY position
        """;

    private const int PositionColumn = 21;

    public async Task<ImmutableArray<HeldWebhook>> Hold(string node, long now, long until, CancellationToken cancellation = default)
    {
        // Whoever holds them for half of the time or more still goes without writing.
        var enough = now + (until - now) / 2;
        var found = await database.Read(session => session.All(InUse, Map, node, now), cancellation);
        var due = found.Where(each => each.Holder != node || each.HeldUntil < enough).Select(each => each.Webhook).ToList();
        if (due.Count == 0)
            return [.. found.Select(each => each.Webhook)];
        var lost = await database.Change(
            async session =>
            {
                var others = new List<HeldWebhook>();
                foreach (var each in due)
                {
                    if (await session.Execute(Take, node, now, until, each.Tenant.Value, each.Id.ToString()) == 0)
                        others.Add(each);
                }
                return others;
            },
            _ => true,
            cancellation);
        return [.. found.Select(each => each.Webhook).Except(lost)];
    }

    public Task LetGo(string node, CancellationToken cancellation = default) =>
        Change("UPDATE webhooks SET holder = NULL, held_until = 0 WHERE holder = $1", [node], cancellation);

    public async ValueTask<ImmutableArray<WaitingRecord>> Waiting(TenantId tenant, WebhookId webhook, int limit, CancellationToken cancellation = default) =>
    [
        .. await database.Read(
            session => session.All(
                WaitingSql, MapWaiting, tenant.Value, webhook.ToString(), (long)limit),
            cancellation),
    ];

    public Task Delivered(TenantId tenant, WebhookId webhook, ImmutableArray<long> positions, long at, CancellationToken cancellation = default) =>
        database.Change(
            async session =>
            {
                await session.ExecuteMany("DELETE FROM webhook_records WHERE id = $1", [.. positions.Select(position => new object?[] { position })]);
                return await session.Execute(
                    "UPDATE webhooks SET delivered_at = $3, failures = 0, fault = NULL WHERE tenant = $1 AND id = $2", tenant.Value, webhook.ToString(), at);
            },
            _ => true,
            cancellation);

    public Task Failed(TenantId tenant, WebhookId webhook, string fault, long? pausedAt, CancellationToken cancellation = default) => Change(
        "UPDATE webhooks SET failures = failures + 1, fault = $3, paused_at = $4 WHERE tenant = $1 AND id = $2",
        [tenant.Value, webhook.ToString(), fault, pausedAt],
        cancellation);

    public Task<long> Drop(TenantId tenant, WebhookId webhook, long more, CancellationToken cancellation = default) => database.Change(
        async session =>
        {
            var gone = more + await session.Execute(
                """
                DELETE FROM webhook_records WHERE tenant = $1 AND webhook = $2
                    AND id <= (SELECT id FROM webhook_records WHERE tenant = $1 AND webhook = $2 ORDER BY id DESC LIMIT 1 OFFSET $3)
                """,
                tenant.Value, webhook.ToString(), (long)IWebhookStore.MostWaiting);
            if (gone > 0)
                await session.Execute("UPDATE webhooks SET dropped = dropped + $3 WHERE tenant = $1 AND id = $2", tenant.Value, webhook.ToString(), gone);
            return gone;
        },
        gone => gone > 0,
        cancellation);

    public async ValueTask<WebhookView?> View(TenantId tenant, WebhookId webhook, CancellationToken cancellation = default) => await database.Read(
        session => session.First(
            """
            SELECT delivered_at, failures, fault, paused_at, (SELECT COUNT(*) FROM webhook_records WHERE tenant = $1 AND webhook = $2), dropped
            FROM webhooks WHERE tenant = $1 AND id = $2
            """,
            row => new WebhookView(row.LongOrNull(0), row.Int(1), row.TextOrNull(2), row.LongOrNull(3), row.Long(4), row.Long(5)),
            tenant.Value, webhook.ToString()),
        cancellation);

    private Task<int> Change(string sql, object?[] values, CancellationToken cancellation) =>
        database.Change(session => session.Execute(sql, values), _ => true, cancellation);

    private static string Of(string table, string columns) => string.Join(", ", columns.Split(", ").Select(column => $"{table}.{column}"));

    private static WaitingRecord MapWaiting(DbDataReader row) => new(
        row.Long(PositionColumn),
        row.IsDBNull(0) ? null : CdrStore.Map(row),
        row.IsDBNull(PositionColumn + 1) ? null : SignInRows.Map(row, PositionColumn + 1));

    private (HeldWebhook Webhook, string? Holder, long HeldUntil) Map(DbDataReader row)
    {
        var (tenant, id) = (row.Tenant(0), new WebhookId(Guid.ParseExact(row.Text(1), "N")));
        var key = WebhookSecret.Read(vault.Unseal(tenant, id, row.Bytes(5)));
        return (
            new HeldWebhook(
                tenant, id, row.Long(2), row.Text(3), (WebhookEvents)row.Int(4), key ?? [], row.Int(6), !row.IsDBNull(7), row.Flag(10)),
            row.TextOrNull(8), row.Long(9));
    }
}
