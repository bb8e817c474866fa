using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Configuration;

/// <summary>
/// The editions of tenants as this node knows them: any change gives a tenant another one. An import touches thousands of items; instead of telling thousands
/// of grains, most of which are asleep, the edition of the tenant changes, and a grain that is used reads its own item
/// again when it sees that. All nodes that have used the tenant are told at once; what one missed it learns within <see cref="Validity"/>
/// of its next use.
/// </summary>
internal sealed class TenantEditions(IGrainFactory grains, TimeProvider time, ILogger<TenantEditions> logger) : IHostedService, IEditionFollower
{
    /// <summary>The edition of a tenant that is not there any more.</summary>
    public const long Gone = long.MaxValue;

    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Renewal = ITenantEditionGrain.Followed / 2;

    private readonly ConcurrentDictionary<TenantId, Entry> _known = new();
    private IEditionFollower? _self;
    private ITimer? _renewal;

    /// <summary>Never waits: an edition that is due to be asked for again is asked for in the background. Zero while unknown.</summary>
    public long Current(TenantId tenant)
    {
        var entry = _known.GetOrAdd(tenant, static _ => new Entry());
        var now = time.GetTimestamp();
        var askedAt = Volatile.Read(ref entry.AskedAt);
        if ((askedAt == 0 || time.GetElapsedTime(askedAt, now) >= Validity)
            && Interlocked.CompareExchange(ref entry.AskedAt, now, askedAt) == askedAt)
        {
            _ = Ask(tenant);
        }

        return Volatile.Read(ref entry.Edition);
    }

    public void Learn(TenantId tenant, long edition)
    {
        var entry = _known.GetOrAdd(tenant, static _ => new Entry());

        // An answer that was overtaken by the news says nothing new.
        if (edition > Volatile.Read(ref entry.Edition) || Volatile.Read(ref entry.Edition) == Gone)
            Volatile.Write(ref entry.Edition, edition);
    }

    Task IEditionFollower.Changed(TenantId tenant, long edition)
    {
        Learn(tenant, edition);
        return Task.CompletedTask;
    }

    // Here and not with the first question, which is asked in the turn of a grain: there no reference can be made.
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _self = grains.CreateObjectReference<IEditionFollower>(this);
        _renewal = time.CreateTimer(_ => Renew(), null, Renewal, Renewal);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _renewal?.Dispose();
        return Task.CompletedTask;
    }

    // Also of tenants that are not used, so that the next use finds what holds then.
    private void Renew()
    {
        foreach (var (tenant, entry) in _known)
        {
            if (Volatile.Read(ref entry.Edition) == Gone)
                _known.TryRemove(tenant, out _);
            else
                _ = Ask(tenant);
        }
    }

    private async Task Ask(TenantId tenant)
    {
        if (_self is not { } self)
            return;
        try
        {
            Learn(tenant, await grains.GetGrain<ITenantEditionGrain>(GrainKeys.Tenant(tenant)).Current(self));
        }
        catch (Exception failure)
        {
            logger.EditionUnknown(failure, tenant.Value);
        }
    }

    private sealed class Entry
    {
        public long Edition;
        public long AskedAt;
    }
}
