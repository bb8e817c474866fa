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
        Appended.Enqueue(record);
        return Task.CompletedTask;
    }

    public ValueTask<CdrRecord?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public ValueTask<Page<CdrRecord>> Query(TenantId tenant, CdrQuery query, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
