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
        "INSERT INTO audit (at, who, origin, tenant, what, value_before, value_after, undoes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    private const string Select = "SELECT at, who, origin, tenant, what, value_before, value_after, id, undoes FROM audit WHERE ";

    /// <summary>Within the transaction of the change itself.</summary>
    public static Task Write(SqlSession session, params IReadOnlyList<AuditEntry> entries) =>
        session.ExecuteMany(Insert, [.. entries.Select(entry => new object?[]
        {
            entry.By.At, entry.By.Who, entry.By.From, entry.Tenant?.Value, entry.What, entry.Before, entry.After, entry.By.Undoes,
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
        const string Columns = Select + "id < $1 AND lower(what) LIKE $2 ESCAPE '\\'";
        const string Order = " ORDER BY id DESC LIMIT $3";
        var pattern = Paging.Part(page);
        var rows = await database.Read(
            session => tenant is { } only
                ? session.All(Columns + " AND tenant = $4" + Order, Map, before, pattern, limit + 1L, only.Value)
                : session.All(Columns + Order, Map, before, pattern, limit + 1L),
            cancellation);
        return Paging.Cut(rows, limit, row => row.Id.ToString(CultureInfo.InvariantCulture));
    }

    public async ValueTask<AuditEntry?> Find(long entry, CancellationToken cancellation) =>
        await database.Read(session => session.First(Select + "id = $1", Map, entry), cancellation);

    /// <summary>The last entry after this one that is about the same item; null when there is none.</summary>
    public async ValueTask<long?> Later(AuditEntry entry, CancellationToken cancellation) => await database.Read(
        session => session.First(
            "SELECT MAX(id) FROM audit WHERE id > $1 AND what = $2 AND COALESCE(tenant, '') = $3",
            row => row.LongOrNull(0), entry.Id, entry.What, entry.Tenant?.Value ?? ""),
        cancellation);

    private static AuditEntry Map(DbDataReader row) => new(
        new Actor(row.Text(1), row.TextOrNull(2), row.Long(0), row.LongOrNull(8)),
        row.TenantOrNull(3), row.Text(4), row.TextOrNull(5), row.TextOrNull(6), row.Long(7));
}
