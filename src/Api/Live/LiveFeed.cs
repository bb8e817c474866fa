using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Live;

/// <summary>
/// What goes on in tenants, for everybody on this node who wants to see it: one follower per node and tenant, however
/// many listen. Knows nothing of HTTP.
/// </summary>
public sealed class LiveFeed(IGrainFactory grains, LiveFeedLimits limits, TimeProvider time, ILogger<LiveFeed> logger) : BackgroundService
{
    private const int Attempts = 3;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Dictionary<TenantId, TenantFeed> _feeds = [];
    private readonly Lock _gate = new();
    private long _renewedAt = time.GetTimestamp();

    /// <summary>Listens to a tenant: a snapshot, then every change; or, from a position that is still held, the changes alone.</summary>
    /// <exception cref="TimeoutException">The board cannot be reached, or changes faster than it can be read.</exception>
    public async Task<LiveSubscription> Subscribe(TenantId tenant, LivePosition? resume = null, CancellationToken cancellation = default)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            TenantFeed feed;
            LiveSubscription? listener;
            lock (_gate)
            {
                feed = Feed(tenant);
                listener = feed.TryAdd(resume, time.GetTimestamp);
            }

            if (listener is not null)
                return listener;
            await feed.Renew(cancellation);
        }

        throw new TimeoutException("the live board cannot be followed");
    }

    public override void Dispose()
    {
        lock (_gate)
        {
            foreach (var feed in _feeds.Values)
                feed.Dispose();
            _feeds.Clear();
        }

        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Turn(stoppingToken);
    }

    private async Task Turn(CancellationToken cancellation)
    {
        var now = time.GetTimestamp();
        var isDue = time.GetElapsedTime(_renewedAt, now) >= limits.Renewal;
        if (isDue)
            _renewedAt = now;
        var feeds = Snapshot();
        // All at once: one board that does not answer must not cost the others their lease.
        await Task.WhenAll(feeds.Where(each => isDue || each.Value.NeedsRenewal).Select(each => Renew(each.Key, each.Value, cancellation)));
        foreach (var (tenant, feed) in feeds)
            await Retire(tenant, feed, now);
    }

    private async Task Renew(TenantId tenant, TenantFeed feed, CancellationToken cancellation)
    {
        try
        {
            await feed.Renew(cancellation).WaitAsync(limits.Renewal, time, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.BoardLost(failure, tenant.Value);
        }
    }

    private async Task Retire(TenantId tenant, TenantFeed feed, long now)
    {
        lock (_gate)
        {
            // A listener may have come since.
            if (!IsIdle(feed, now))
                return;
            _feeds.Remove(tenant);
        }

        await feed.Leave();
        feed.Dispose();
    }

    private bool IsIdle(TenantFeed feed, long now) => feed.IdleSince is { } since && time.GetElapsedTime(since, now) >= limits.Linger;

    private TenantFeed Feed(TenantId tenant)
    {
        if (!_feeds.TryGetValue(tenant, out var feed))
            _feeds[tenant] = feed = new TenantFeed(tenant, grains, limits, logger, time.GetTimestamp());
        return feed;
    }

    private KeyValuePair<TenantId, TenantFeed>[] Snapshot()
    {
        lock (_gate)
            return [.. _feeds];
    }
}
