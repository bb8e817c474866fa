using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Live;

/// <summary>Follows the board of one tenant for all listeners of this node.</summary>
internal sealed class TenantFeed : ILiveFollower, IDisposable
{
    private readonly TenantId _tenant;
    private readonly IGrainFactory _grains;
    private readonly ITenantBoardGrain _board;
    private readonly ILiveFollower _self;
    private readonly LiveFeedLimits _limits;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _renewing = new(1);
    private readonly HashSet<LiveSubscription> _listeners = [];
    private readonly List<LiveEvent> _early = [];
    private readonly LiveHistory _history;
    private bool _isAsking;

    public TenantFeed(TenantId tenant, IGrainFactory grains, LiveFeedLimits limits, ILogger logger, long now)
    {
        IdleSince = now;
        _tenant = tenant;
        _grains = grains;
        _limits = limits;
        _logger = logger;
        _history = new LiveHistory(limits.History);
        _board = grains.GetGrain<ITenantBoardGrain>(GrainKeys.Tenant(tenant));
        _self = grains.CreateObjectReference<ILiveFollower>(this);
    }

    /// <summary>When the last listener left; null while there is one.</summary>
    public long? IdleSince { get; private set; }

    /// <summary>Changes were missed: <see cref="Renew"/> is due before its time.</summary>
    public bool NeedsRenewal
    {
        get
        {
            lock (_gate)
                return _history.HasGap && _listeners.Count > 0;
        }
    }

    /// <summary>Adds a listener; null when the board is not known well enough yet: renew, then ask again.</summary>
    public LiveSubscription? TryAdd(LivePosition? resume, Func<long> now)
    {
        lock (_gate)
        {
            if (!_history.CanStart)
                return null;
            var first = _history.Start(resume).ToList();
            var listener = new LiveSubscription(_limits.Queue + first.Count, left => Remove(left, now));
            first.ForEach(message => listener.Offer(message));
            _listeners.Add(listener);
            IdleSince = null;
            return listener;
        }
    }

    public Task Changed(TenantId tenant, ImmutableArray<LiveEvent> events)
    {
        lock (_gate)
        {
            // Which epoch these are of is known only when the answer is here: until then they wait.
            if (!_isAsking)
                Take(events);
            else if (_early.Count + events.Length <= _limits.History)
                _early.AddRange(events);
        }

        return Task.CompletedTask;
    }

    /// <summary>Follows the board again, which also closes gaps.</summary>
    public async Task Renew(CancellationToken cancellation)
    {
        await _renewing.WaitAsync(cancellation);
        try
        {
            lock (_gate)
                _isAsking = true;
            var snapshot = await _board.Follow(_self).WaitAsync(cancellation);
            lock (_gate)
            {
                if (_history.Renew(snapshot))
                    Tell([new LiveMessage.Snapshot(snapshot)]);
            }
        }
        finally
        {
            lock (_gate)
            {
                _isAsking = false;
                Take(_early);
                _early.Clear();
            }

            _renewing.Release();
        }
    }

    /// <summary>Stops following. The board forgets us by itself when this fails.</summary>
    public async Task Leave()
    {
        try
        {
            await _board.Unfollow(_self);
        }
        catch (Exception failure)
        {
            _logger.BoardLost(failure, _tenant.Value);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var listener in _listeners)
                listener.End();
            _listeners.Clear();
        }

        _grains.DeleteObjectReference<ILiveFollower>(_self);
        _renewing.Dispose();
    }

    private void Take(IReadOnlyCollection<LiveEvent> events)
    {
        var news = new List<LiveMessage>(events.Count);
        foreach (var change in events)
        {
            if (_history.Add(change))
                news.Add(new LiveMessage.Change(_history.Epoch, change));
        }

        Tell(news);
    }

    private void Tell(List<LiveMessage> news)
    {
        List<LiveSubscription>? dropped = null;
        foreach (var listener in _listeners)
        {
            if (!news.TrueForAll(listener.Offer))
                (dropped ??= []).Add(listener);
        }

        foreach (var listener in dropped ?? [])
        {
            _listeners.Remove(listener);
            _logger.FollowerDropped(_tenant.Value);
        }
    }

    private void Remove(LiveSubscription listener, Func<long> now)
    {
        lock (_gate)
        {
            _listeners.Remove(listener);
            if (_listeners.Count == 0)
                IdleSince ??= now();
        }
    }
}
