using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Grains.Channels;

namespace Softswitch.Grains.Live;

/// <summary>The live picture of one tenant, and those who follow it.</summary>
[CollectionAgeLimit(Hours = 24)]
internal sealed class TenantBoardGrain(IBindingStore bindings, TimeProvider time) : Grain, ITenantBoardGrain
{
    // A channel tells that it was refreshed when its binding would have expired: it must have the time to.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    // Calls tell that they live every 30 s: one that missed several was lost with its node.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    private readonly Dictionary<CallId, (CallView View, long HeardAt)> _calls = [];
    private readonly Dictionary<ChannelName, ChannelView> _channels = [];
    private readonly BoardUsers _users = new();
    private readonly Dictionary<ILiveFollower, long> _followers = [];
    private Guid _epoch;
    private long _sequence;
    private long _sweptAt;

    private TenantId Tenant => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Distinct per activation without drawing a random number: the tick count at which it began.
        _epoch = new Guid((int)time.GetTimestamp(), 0, 0, BitConverter.GetBytes(time.GetUtcNow().Ticks));
        foreach (var channel in (await bindings.LoadByTenant(Tenant, cancellationToken)).GroupBy(row => row.Channel))
        {
            _channels[channel.Key] = new ChannelView(
                Tenant, channel.Key, null, 0, [.. channel.Select(BindingRows.ToBinding)], []);
        }

        await base.OnActivateAsync(cancellationToken);
    }

    public Task Publish(ImmutableArray<LiveChange> changes)
    {
        var events = ImmutableArray.CreateBuilder<LiveEvent>(changes.Length);
        foreach (var change in changes.Where(each => each.Tenant == Tenant))
            Take(change, events);
        DropLost(events);
        if (events.Count > 0)
            Tell(events.ToImmutable());
        return Task.CompletedTask;
    }

    public Task<LiveSnapshot> Snapshot()
    {
        var events = ImmutableArray.CreateBuilder<LiveEvent>();
        DropLost(events);
        if (events.Count > 0)
            Tell(events.ToImmutable());

        var expired = time.GetUtcNow() - Grace;
        var registered = _channels.Values
            .Select(view => view with { Bindings = view.Bindings.RemoveAll(binding => binding.ExpiresAt <= expired) })
            .Where(view => view.IsRegistered || view.Calls.Length > 0);
        return Task.FromResult(new LiveSnapshot(
            _epoch,
            _sequence,
            [.. _calls.Values.Select(call => call.View).OrderBy(call => call.StartedAt)],
            [.. registered.OrderBy(view => view.Name.Value, StringComparer.Ordinal)]));
    }

    public Task<LiveSnapshot> Follow(ILiveFollower follower)
    {
        _followers[follower] = time.GetTimestamp();
        return Snapshot();
    }

    public Task Unfollow(ILiveFollower follower)
    {
        _followers.Remove(follower);
        return Task.CompletedTask;
    }

    private void Tell(ImmutableArray<LiveEvent> events)
    {
        var now = time.GetTimestamp();
        foreach (var (follower, since) in _followers)
        {
            if (time.GetElapsedTime(since, now) < ITenantBoardGrain.Lease)
                _ = follower.Changed(Tenant, events);
            else
                _followers.Remove(follower);
        }
    }

    private void Take(LiveChange change, ImmutableArray<LiveEvent>.Builder events)
    {
        if (change is LiveChange.CallAlive alive)
        {
            if (_calls.TryGetValue(alive.View.Id, out var known))
            {
                _calls[alive.View.Id] = known with { HeardAt = time.GetTimestamp() };
                return;
            }

            change = new LiveChange.Call(alive.View);
        }

        Keep(change);
        events.Add(new LiveEvent(++_sequence, change));
        IReadOnlyList<UserActivity> users = change switch
        {
            LiveChange.Channel channel => _users.Take(channel.View),
            LiveChange.Call call => _users.Take(call.View),
            _ => [],
        };
        events.AddRange(users.Select(user => new LiveEvent(++_sequence, new LiveChange.User(user))));
    }

    /// <summary>Ends, for those who follow, what nothing is heard of any more.</summary>
    private void DropLost(ImmutableArray<LiveEvent>.Builder events)
    {
        var now = time.GetTimestamp();
        if (time.GetElapsedTime(_sweptAt, now) < SweepInterval)
            return;
        _sweptAt = now;
        foreach (var (lost, heardAt) in _calls.Values)
        {
            if (time.GetElapsedTime(heardAt, now) < LongestSilence)
                continue;
            Take(new LiveChange.Call(lost with { Phase = CallPhase.Ended }), events);
            foreach (var channel in _channels.Values.Where(view => view.Calls.Contains(lost.Id)).ToArray())
                Take(new LiveChange.Channel(channel with { Calls = channel.Calls.Remove(lost.Id) }), events);
        }
    }

    private void Keep(LiveChange change)
    {
        switch (change)
        {
            case LiveChange.Call { View: { Phase: CallPhase.Ended } ended }:
                _calls.Remove(ended.Id);
                break;
            case LiveChange.Call call:
                _calls[call.View.Id] = (call.View, time.GetTimestamp());
                break;
            case LiveChange.Channel { View: { IsRegistered: false, Calls.IsEmpty: true } idle }:
                _channels.Remove(idle.Name);
                break;
            case LiveChange.Channel channel:
                _channels[channel.View.Name] = channel.View;
                break;
        }
    }
}
