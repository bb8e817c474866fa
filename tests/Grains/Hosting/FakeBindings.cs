using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>Bindings in memory, in a store that can be away.</summary>
internal sealed class FakeBindings : IBindingStore
{
    public ConcurrentDictionary<BindingKey, BindingRow> Rows { get; } = new();

    public bool IsAway { get; set; }

    /// <summary>A channel whose rows cannot be read.</summary>
    public ChannelName? Unreadable { get; set; }

    /// <summary>What every write waits for.</summary>
    public Task Speed { get; set; } = Task.CompletedTask;

    public ValueTask<ImmutableArray<BindingRow>> Load(TenantId tenant, ChannelName channel, CancellationToken cancellation = default) =>
        channel == Unreadable
            ? throw new StorageUnavailableException()
            : ValueTask.FromResult(Where(row => row.Tenant == tenant && row.Channel == channel));

    public ValueTask<ImmutableArray<BindingRow>> LoadByTenant(TenantId tenant, CancellationToken cancellation = default) =>
        ValueTask.FromResult(Where(row => row.Tenant == tenant));

    public async IAsyncEnumerable<BindingRow> LoadByGateway(GatewayId gateway, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var row in Where(row => row.Gateway == gateway))
            yield return row;
        await Task.CompletedTask;
    }

    public async ValueTask Save(ReadOnlyMemory<BindingRow> upserts, ReadOnlyMemory<BindingKey> deletes)
    {
        CheckAway();
        await Task.Yield();
        await Speed;
        foreach (var key in deletes.ToArray())
            Rows.TryRemove(key, out _);
        foreach (var row in upserts.ToArray())
            Rows[row.Key] = row;
    }

    public Task<int> DeleteExpired(long before, CancellationToken cancellation = default)
    {
        CheckAway();
        return Task.FromResult(Where(row => row.ExpiresAt < before).Count(row => Rows.TryRemove(row.Key, out _)));
    }

    private ImmutableArray<BindingRow> Where(Func<BindingRow, bool> wanted)
    {
        CheckAway();
        return [.. Rows.Values.Where(wanted)];
    }

    private void CheckAway()
    {
        if (IsAway)
            throw new StorageUnavailableException();
    }
}
