using System.Data.Common;
using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Audit;

internal sealed class AuditStore(Database database) : IAuditStore
{
    private const string Insert =
        "INSERT INTO audit (at, who, origin, tenant, what, value_before, value_after) VALUES ($1, $2, $3, $4, $5, $6, $7)";

    /// <summary>Within the transaction of the change itself.</summary>
    public static Task Write(SqlSession session, params IReadOnlyList<AuditEntry> entries) =>
        session.ExecuteMany(Insert, [.. entries.Select(entry => new object?[]
        {
            entry.By.At, entry.By.Who, entry.By.From, entry.Tenant?.Value, entry.What, entry.Before, entry.After,
        })]);

    public Task Append(AuditEntry entry, CancellationToken cancellation = default) =>
        database.Change(
            async session =>
            {
                await Write(session, entry);
                return true;
            },
            _ => true,
            cancellation);

    public async ValueTask<Page<AuditEntry>> Query(TenantId? tenant, PageRequest page, CancellationToken cancellation = default)
    {
        var limit = Paging.Limit(page);
        var before = long.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : long.MaxValue;
        const string Columns = "SELECT at, who, origin, tenant, what, value_before, value_after, id FROM audit WHERE id < $1 AND lower(what) LIKE $2 ESCAPE '\\'";
        const string Order = " ORDER BY id DESC LIMIT $3";
        var pattern = Paging.Part(page);
        var rows = await database.Read(
            session => tenant is { } only
                ? session.All(Columns + " AND tenant = $4" + Order, Map, before, pattern, limit + 1L, only.Value)
                : session.All(Columns + Order, Map, before, pattern, limit + 1L),
            cancellation);
        var cut = Paging.Cut(rows, limit, row => row.Id.ToString(CultureInfo.InvariantCulture));
        return new Page<AuditEntry>([.. cut.Items.Select(row => row.Entry)], cut.Next);
    }

    private static (AuditEntry Entry, long Id) Map(DbDataReader row) => (
        new AuditEntry(
            new Actor(row.Text(1), row.TextOrNull(2), row.Long(0)), row.TenantOrNull(3), row.Text(4), row.TextOrNull(5), row.TextOrNull(6)),
        row.Long(7));
}
