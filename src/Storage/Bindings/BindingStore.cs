using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Bindings;

internal sealed class BindingStore(Database database, GroupCommitWriter writer) : IBindingStore
{
    private const int PageSize = 1000;
    private const string Columns =
        "tenant, channel, binding, contact, instance_id, reg_id, gateway, flow, call_id, cseq, expires_at, registered_at, user_agent, received_from, path, keep_alive";

    public async ValueTask<ImmutableArray<BindingRow>> Load(TenantId tenant, ChannelName channel, CancellationToken cancellation = default)
    {
        var rows = await database.Read(
            session => session.All($"SELECT {Columns} FROM bindings WHERE tenant = $1 AND channel = $2 ORDER BY binding", Map, tenant.Value, channel.Value),
            cancellation);
        return [.. rows];
    }

    public async ValueTask<ImmutableArray<BindingRow>> LoadByTenant(TenantId tenant, CancellationToken cancellation = default)
    {
        var rows = await database.Read(
            session => session.All($"SELECT {Columns} FROM bindings WHERE tenant = $1 ORDER BY channel, binding", Map, tenant.Value), cancellation);
        return [.. rows];
    }

    public async IAsyncEnumerable<BindingRow> LoadByGateway(GatewayId gateway, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var after = new BindingKey(new TenantId(""), new ChannelName(""), "");
        List<BindingRow> page;
        do
        {
            page = await database.Read(session => Page(session, gateway, after), cancellation);
            foreach (var row in page)
                yield return row;
            after = page.Count > 0 ? page[^1].Key : after;
        }
        while (page.Count == PageSize);
    }

    public ValueTask Save(ReadOnlyMemory<BindingRow> upserts, ReadOnlyMemory<BindingKey> deletes) =>
        upserts.IsEmpty && deletes.IsEmpty ? ValueTask.CompletedTask : new ValueTask(writer.Write(new BindingSave(upserts, deletes)));

    public Task<int> DeleteExpired(long before, CancellationToken cancellation = default) =>
        database.Change(session => session.Execute("DELETE FROM bindings WHERE expires_at < $1", before), _ => true, cancellation);

    private static Task<List<BindingRow>> Page(SqlSession session, GatewayId gateway, BindingKey after) =>
        session.All(
            $"SELECT {Columns} FROM bindings WHERE gateway = $1 AND (tenant, channel, binding) > ($2, $3, $4) ORDER BY tenant, channel, binding LIMIT $5",
            Map, gateway.Value, after.Tenant.Value, after.Channel.Value, after.Binding, (long)PageSize);

    private static BindingRow Map(DbDataReader row) => new(
        row.Tenant(0), new ChannelName(row.Text(1)), row.Text(2), row.Text(3), row.TextOrNull(4), row.IntOrNull(5), new GatewayId(row.Text(6)),
        row.Text(7), row.Text(8), row.Long(9), row.Long(10), row.Long(11), row.TextOrNull(12), row.TextOrNull(13), row.TextOrNull(14), row.Flag(15));
}
