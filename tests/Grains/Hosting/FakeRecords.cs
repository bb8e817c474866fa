using System.Collections.Concurrent;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>Every record that was appended, repeated ones too.</summary>
internal sealed class FakeRecords : ICdrStore
{
    public ConcurrentQueue<CdrRecord> Appended { get; } = new();

    public Task Append(CdrRecord record)
    {
        Noted.TryRemove(record.Call, out _);
        Appended.Enqueue(record);
        return Task.CompletedTask;
    }

    /// <summary>The presumed record of every call under way.</summary>
    public ConcurrentDictionary<CallId, CdrRecord> Noted { get; } = new();

    public void Note(CdrRecord presumed) => Noted[presumed.Call] = presumed;

    public Task<int> CloseLost(long notedBefore, CancellationToken cancellation = default)
    {
        var lost = Noted.Values.Where(record => record.Ended < notedBefore).ToArray();
        foreach (var record in lost)
        {
            if (Noted.TryRemove(record.Call, out _))
                Appended.Enqueue(record);
        }

        return Task.FromResult(lost.Length);
    }

    public ValueTask<CdrRecord?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default) =>
        ValueTask.FromResult(Appended.FirstOrDefault(record => record.Tenant == tenant && record.Call == call));

    /// <summary>Reading fails.</summary>
    public bool IsAway { get; set; }

    /// <summary>All of the period in one part, whatever the filter says but of the direction.</summary>
    public ValueTask<Page<CdrRecord>> Query(TenantId tenant, CdrQuery query, CancellationToken cancellation = default) => IsAway
        ? throw new StorageUnavailableException()
        : ValueTask.FromResult(new Page<CdrRecord>(
            [
                .. Appended.Where(record => record.Tenant == tenant && record.Direction == query.Filter?.Direction)
                    .Where(record => record.Started >= query.From && record.Started < query.Until),
            ],
            null));

    public ValueTask<CdrTotals> Totals(TenantId tenant, long from, long until, CdrFilter filter, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
