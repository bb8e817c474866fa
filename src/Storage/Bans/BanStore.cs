using Softswitch.Contracts.Bans;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Trunks;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Bans;

internal sealed class BanStore(Database database) : IBanStore
{
    // Who attacks from more places than this is a matter for a firewall; what ends first makes room.
    private const int MaxAutomatic = 50_000;

    public async ValueTask<long> Revision(CancellationToken cancellation = default) =>
        (await database.Read(session => session.First("SELECT revision + bans_revision FROM platform WHERE id = 1", row => (long?)row.Long(0)), cancellation))!.Value;

    public async ValueTask<BanList> Read(long now, CancellationToken cancellation = default) => await database.Read(
        async session =>
        {
            var bans = await session.All(
                "SELECT source, until, automatic FROM bans WHERE until IS NULL OR until > $1",
                row => new Ban(SourceText.Range(row.Text(0)), row.LongOrNull(1), row.Flag(2)), now);
            var allowed = await session.All("SELECT source FROM allowed_sources", row => SourceText.Range(row.Text(0)));
            return new BanList([.. bans], [.. allowed]);
        },
        cancellation);

    public Task<BanConfig> Ban(AddressRange source, string reason, long now, CancellationToken cancellation = default) => database.Change(
        async session =>
        {
            // The lock: gateways that see the same attack ban it once.
            await session.Execute("UPDATE platform SET bans_revision = bans_revision + 1 WHERE id = 1");
            var before = await BanTable.Find(session, source);
            var next = BanRules.Next(before?.Value, source.ToString(), reason, now);
            if (next == before?.Value)
                return next;
            if (before is null)
                await MakeRoom(session, now);
            await session.Execute(before is null ? BanTable.InsertSql : BanTable.UpdateSql, BanTable.Values(next, (before?.Version ?? 0) + 1));
            return next;
        },
        _ => true,
        cancellation);

    private static async Task MakeRoom(SqlSession session, long now)
    {
        await session.Execute("DELETE FROM bans WHERE automatic = 1 AND until < $1", now - (long)BanRules.Memory.TotalMilliseconds);
        var count = await session.First("SELECT count(*) FROM bans WHERE automatic = 1", row => row.Long(0));
        if (count >= MaxAutomatic)
            await session.Execute("DELETE FROM bans WHERE source = (SELECT source FROM bans WHERE automatic = 1 ORDER BY until LIMIT 1)");
    }
}
