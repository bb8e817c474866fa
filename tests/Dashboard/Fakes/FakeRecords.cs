using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Tests.Fakes;

/// <summary>Ended calls of a test; remembers what it was asked. Of a query it regards tenant, place, order and limit.</summary>
internal sealed class FakeRecords : ICdrStore
{
    public List<CdrRecord> All { get; } = [];

    public List<CdrQuery> Asked { get; } = [];

    /// <summary>Waited for before an answer.</summary>
    public Func<CancellationToken, Task> Pace { get; set; } = _ => Task.CompletedTask;

    public static CdrRecord Record(int number, string tenant = "acme") => new(
        Sample.CallId(number), new TenantId(tenant), At(number), At(number) + 500, null, At(number) + 20_000,
        new CdrParty(new ChannelName("desk1"), null, "101", "Alice <b>"), "0612345678", "+31612345678", "Busy", 486, 17, HangUpSide.Called,
        [
            new CdrLeg(LegId.Caller, new CdrParty(new ChannelName("desk1"), null, "101", "Alice <b>"), new GatewayId("gw1"), "a@b", At(number), null, null, At(number) + 20_000, 486,
                new CdrMedia("PCMA", 1000, 990, 20, 3, 12_500, 900, 3.94, 4.41)),
            new CdrLeg(new LegId(1), new CdrParty(null, null, "+31612345678", null, "carrier-one"), null, "c@d", At(number), null, null, At(number) + 20_000, 486, null, "User <busy>"),
        ],
        false, "+31612345678", CdrDirection.Outgoing);

    public Task Append(CdrRecord record) => throw new NotSupportedException();

    public void Note(CdrRecord presumed) => throw new NotSupportedException();

    public Task<int> CloseLost(long notedBefore, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<CdrRecord?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default) =>
        ValueTask.FromResult(All.Find(each => each.Tenant == tenant && each.Call == call));

    public async ValueTask<Page<CdrRecord>> Query(TenantId tenant, CdrQuery query, CancellationToken cancellation = default)
    {
        Asked.Add(query);
        await Pace(cancellation);
        var place = CdrPosition.TryParse(query.After, out var after) ? after.Started : query.OldestFirst ? long.MinValue : long.MaxValue;
        var mine = All.Where(each => each.Tenant == tenant);
        var found = query.OldestFirst
            ? mine.Where(each => each.Started > place).OrderBy(each => each.Started)
            : mine.Where(each => each.Started < place).OrderByDescending(each => each.Started);
        var rows = found.Take(query.Limit + 1).ToImmutableArray();
        return rows.Length <= query.Limit
            ? new Page<CdrRecord>(rows, null)
            : new Page<CdrRecord>(rows[..^1], CdrPosition.Of(rows[^2]).ToString());
    }

    public ValueTask<CdrTotals> Totals(TenantId tenant, long from, long until, CdrFilter filter, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    private static long At(int number) => Sample.Now.AddMinutes(number).ToUnixTimeMilliseconds();
}
