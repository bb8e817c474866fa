using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>The lamps that are watched at this gateway, each once, however many phones show it.</summary>
internal sealed class LampWatch(IGrainFactory grains, ILogger logger) : ILampFollower
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(TenantId Tenant, string Name), WatchedLamp> _lamps = [];
    private ILampFollower? _self;

    public int Count
    {
        get
        {
            lock (_gate)
                return _lamps.Count;
        }
    }

    /// <summary>Says how lamps reach this gateway; before the first is watched.</summary>
    public void Use(ILampFollower self) => _self = self;

    /// <summary>Watches a lamp for somebody about to show it; to be followed by <see cref="Show"/> or <see cref="Release"/>.</summary>
    public async Task<WatchedLamp> Hold(TenantId tenant, string name)
    {
        WatchedLamp? lamp;
        lock (_gate)
        {
            if (!_lamps.TryGetValue((tenant, name), out lamp))
                _lamps.Add((tenant, name), lamp = new WatchedLamp(tenant, name));
            lamp.Comers++;
        }

        try
        {
            Take(lamp, await Grain(lamp).Watch(_self!).ConfigureAwait(false));
            return lamp;
        }
        catch
        {
            Release(lamp);
            throw;
        }
    }

    /// <summary>Learns at once how a lamp is that was just switched, so that nobody is told how it was before.</summary>
    public Task Renew(Subscription subscription) => Task.WhenAll(subscription.Lamps.Select(lamp => Renew(lamp.Watched)));

    /// <summary>A subscription shows from now on what was held for it.</summary>
    public void Show(Subscription subscription)
    {
        lock (_gate)
        {
            foreach (var lamp in subscription.Lamps)
            {
                lamp.Watched.Comers--;
                lamp.Watched.Holders.Add(subscription);
            }
        }
    }

    /// <summary>Nobody came to show what was held.</summary>
    public void Release(WatchedLamp lamp)
    {
        lock (_gate)
            lamp.Comers--;
        DropUnwatched(lamp);
    }

    /// <summary>A subscription shows nothing any more.</summary>
    public void Leave(Subscription subscription)
    {
        lock (_gate)
        {
            foreach (var lamp in subscription.Lamps)
                lamp.Watched.Holders.Remove(subscription);
        }

        foreach (var lamp in subscription.Lamps)
            DropUnwatched(lamp.Watched);
    }

    public Task Changed(TenantId tenant, string lamp, LampPicture picture)
    {
        WatchedLamp? watched;
        lock (_gate)
            watched = _lamps.GetValueOrDefault((tenant, lamp));
        if (watched is not null)
            Take(watched, picture);
        return Task.CompletedTask;
    }

    /// <summary>Watches all lamps again, and so learns of what was missed.</summary>
    public async Task Renew()
    {
        WatchedLamp[] lamps;
        lock (_gate)
            lamps = [.. _lamps.Values];
        foreach (var some in lamps.Chunk(SubscriptionUpkeep.AtOnce))
            await Task.WhenAll(some.Select(Renew)).ConfigureAwait(false);
    }

    private async Task Renew(WatchedLamp lamp)
    {
        try
        {
            Take(lamp, await Grain(lamp).Watch(_self!).ConfigureAwait(false));
        }
        catch (Exception failure)
        {
            logger.LampNotWatched(failure, lamp.Name);
        }
    }

    private void Take(WatchedLamp lamp, LampPicture picture)
    {
        if (!lamp.Take(picture))
            return;
        Subscription[] holders;
        lock (_gate)
            holders = [.. lamp.Holders];
        foreach (var holder in holders)
            holder.Look();
    }

    private void DropUnwatched(WatchedLamp lamp)
    {
        lock (_gate)
        {
            if (lamp.Comers > 0 || lamp.Holders.Count > 0 || !_lamps.Remove((lamp.Tenant, lamp.Name)))
                return;
        }

        _ = Unwatch(lamp);
    }

    private async Task Unwatch(WatchedLamp lamp)
    {
        try
        {
            await Grain(lamp).Unwatch(_self!).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Its lease ends by itself.
            logger.LampNotWatched(failure, lamp.Name);
        }
    }

    private ILampGrain Grain(WatchedLamp lamp) => grains.GetGrain<ILampGrain>(GrainKeys.Lamp(lamp.Tenant, lamp.Name));
}
