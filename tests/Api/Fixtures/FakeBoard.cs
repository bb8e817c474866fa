using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A board of which the test decides what is lost and when it starts anew.</summary>
internal sealed class FakeBoard(TenantId tenant) : ITenantBoardGrain
{
    private readonly Lock _gate = new();
    private readonly List<ILiveFollower> _followers = [];
    private ImmutableArray<CallView> _calls = [];
    private long _sequence;

    public Guid Epoch { get; private set; } = new(1, 0, 0, new byte[8]);

    public int Follows { get; private set; }

    public int Followers => _followers.Count;

    public bool IsAway { get; set; }

    public ImmutableArray<ChannelView> Channels { get; set; } = [];

    public Task Publish(ImmutableArray<LiveChange> changes) => Publish(changes, isLost: false);

    public async Task Publish(ImmutableArray<LiveChange> changes, bool isLost)
    {
        ImmutableArray<LiveEvent> events;
        ILiveFollower[] followers;
        lock (_gate)
        {
            events = [.. changes.Select(change => new LiveEvent(++_sequence, change))];
            foreach (var call in changes.OfType<LiveChange.Call>())
                _calls = [.. _calls.Where(each => each.Id != call.View.Id), call.View];
            followers = [.. _followers];
        }

        foreach (var follower in isLost ? [] : followers)
            await follower.Changed(tenant, events);
    }

    public Task<LiveSnapshot> Snapshot()
    {
        lock (_gate)
            return Task.FromResult(new LiveSnapshot(Epoch, _sequence, _calls, Channels));
    }

    public Task<LiveSnapshot> Follow(ILiveFollower follower)
    {
        if (IsAway)
            return Task.FromException<LiveSnapshot>(new TimeoutException("away"));
        lock (_gate)
        {
            Follows++;
            if (!_followers.Contains(follower))
                _followers.Add(follower);
        }

        return Snapshot();
    }

    public Task Unfollow(ILiveFollower follower)
    {
        lock (_gate)
            _followers.Remove(follower);
        return Task.CompletedTask;
    }

    /// <summary>As after the loss of its silo: nobody follows, and counting starts anew.</summary>
    public void Restart()
    {
        lock (_gate)
        {
            _followers.Clear();
            _calls = [];
            _sequence = 0;
            Epoch = new Guid(Epoch.ToByteArray()[0] + 1, 0, 0, new byte[8]);
        }
    }
}
