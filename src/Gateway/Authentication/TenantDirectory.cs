using System.Collections.Concurrent;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Authentication;

/// <summary>
/// Which tenant something belongs to. Remembered for a minute, what nobody has for ten seconds; bounded, for anybody may
/// ask for anything. While the configuration cannot be read what is remembered goes on being true: phones that are
/// registered must be able to stay so.
/// </summary>
internal abstract class TenantDirectory<TKey>(TimeProvider time)
    where TKey : notnull
{
    private const int MaxRemembered = 200_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UnknownLifetime = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<TKey, (TenantId? Tenant, long At)> _known = new();
    private int _count;

    /// <summary>Null when it is nobody's.</summary>
    /// <exception cref="StorageUnavailableException">It is not known, and cannot be read.</exception>
    public ValueTask<TenantId?> Find(TKey key) =>
        _known.TryGetValue(key, out var entry) && IsFresh(entry) ? ValueTask.FromResult(entry.Tenant) : Ask(key);

    /// <exception cref="StorageUnavailableException">The database is away.</exception>
    protected abstract ValueTask<TenantId?> Read(TKey key);

    private bool IsFresh((TenantId? Tenant, long At) entry) =>
        time.GetElapsedTime(entry.At) < (entry.Tenant is null ? UnknownLifetime : Lifetime);

    private async ValueTask<TenantId?> Ask(TKey key)
    {
        TenantId? tenant;
        try
        {
            tenant = await Read(key).ConfigureAwait(false);
        }
        catch (StorageUnavailableException) when (_known.TryGetValue(key, out var entry) && entry.Tenant is not null)
        {
            return entry.Tenant;
        }

        if (Volatile.Read(ref _count) >= MaxRemembered)
        {
            _known.Clear();
            Volatile.Write(ref _count, 0);
        }

        if (_known.TryAdd(key, (tenant, time.GetTimestamp())))
            Interlocked.Increment(ref _count);
        else
            _known[key] = (tenant, time.GetTimestamp());
        return tenant;
    }
}
