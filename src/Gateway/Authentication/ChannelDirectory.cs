using System.Collections.Concurrent;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Authentication;

/// <summary>
/// Which tenant a channel name belongs to. Remembered for a minute, names nobody has for ten seconds; bounded, for
/// anybody may ask for any name. While the configuration cannot be read what is remembered goes on being true: phones
/// that are registered must be able to stay so.
/// </summary>
internal sealed class ChannelDirectory(IConfigurationReader configuration, TimeProvider time)
{
    private const int MaxRemembered = 200_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UnknownLifetime = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<ChannelName, (TenantId? Tenant, long At)> _known = new();
    private int _count;

    public ValueTask<TenantId?> Find(ChannelName channel) =>
        _known.TryGetValue(channel, out var entry) && IsFresh(entry) ? ValueTask.FromResult(entry.Tenant) : Ask(channel);

    private bool IsFresh((TenantId? Tenant, long At) entry) =>
        time.GetElapsedTime(entry.At) < (entry.Tenant is null ? UnknownLifetime : Lifetime);

    private async ValueTask<TenantId?> Ask(ChannelName channel)
    {
        TenantId? tenant;
        try
        {
            tenant = await configuration.FindChannel(channel).ConfigureAwait(false);
        }
        catch (StorageUnavailableException) when (_known.TryGetValue(channel, out var entry) && entry.Tenant is not null)
        {
            return entry.Tenant;
        }

        if (Volatile.Read(ref _count) >= MaxRemembered)
        {
            _known.Clear();
            Volatile.Write(ref _count, 0);
        }

        if (_known.TryAdd(channel, (tenant, time.GetTimestamp())))
            Interlocked.Increment(ref _count);
        else
            _known[channel] = (tenant, time.GetTimestamp());
        return tenant;
    }
}
