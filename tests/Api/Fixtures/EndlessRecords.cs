using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A store that always has one page more, counts how many it gave, and after some of them takes its time for all but first pages.</summary>
internal sealed class EndlessRecords(CdrRecord record, int quick) : ICdrStore
{
    private int _pages;
    private int _stopped;

    public int Pages => Volatile.Read(ref _pages);

    /// <summary>Questions that were given up.</summary>
    public int Stopped => Volatile.Read(ref _stopped);

    public async ValueTask<Page<CdrRecord>> Query(TenantId tenant, CdrQuery query, CancellationToken cancellation = default)
    {
        if (Interlocked.Increment(ref _pages) <= quick || query.After is null)
            return new Page<CdrRecord>([record], CdrPosition.Of(record).ToString());
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        finally
        {
            Interlocked.Increment(ref _stopped);
        }

        throw new InvalidOperationException("nobody stops it");
    }

    public Task Append(CdrRecord record) => throw new NotSupportedException();

    public void Note(CdrRecord presumed) => throw new NotSupportedException();

    public Task<int> CloseLost(long notedBefore, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<CdrRecord?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<CdrTotals> Totals(TenantId tenant, long from, long until, CdrFilter filter, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
