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

    private readonly Dictionary<CallId, CallView> _calls = [];
    private readonly Dictionary<ChannelName, ChannelView> _channels = [];
    private readonly Dictionary<ILiveFollower, long> _followers = [];
    private Guid _epoch;
    private long _sequence;

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
        foreach (var change in changes)
        {
            Keep(change);
            events.Add(new LiveEvent(++_sequence, change));
        }

        var published = events.MoveToImmutable();
        var now = time.GetTimestamp();
        foreach (var (follower, since) in _followers)
        {
            if (time.GetElapsedTime(since, now) < ITenantBoardGrain.Lease)
                _ = follower.Changed(Tenant, published);
            else
                _followers.Remove(follower);
        }

        return Task.CompletedTask;
    }

    public Task<LiveSnapshot> Snapshot()
    {
        var expired = time.GetUtcNow() - Grace;
        var registered = _channels.Values
            .Select(view => view with { Bindings = view.Bindings.RemoveAll(binding => binding.ExpiresAt <= expired) })
            .Where(view => view.IsRegistered || view.Calls.Length > 0);
        return Task.FromResult(new LiveSnapshot(
            _epoch, _sequence, [.. _calls.Values.OrderBy(call => call.StartedAt)], [.. registered.OrderBy(view => view.Name.Value, StringComparer.Ordinal)]));
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

    private void Keep(LiveChange change)
    {
        switch (change)
        {
            case LiveChange.Call { View: { Phase: CallPhase.Ended } ended }:
                _calls.Remove(ended.Id);
                break;
            case LiveChange.Call call:
                _calls[call.View.Id] = call.View;
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
