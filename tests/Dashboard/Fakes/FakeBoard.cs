using System.Collections.Immutable;
using Softswitch.Contracts.Live;

namespace Softswitch.Dashboard.Tests.Fakes;

/// <summary>A tenant's board as a test wants it.</summary>
internal sealed class FakeBoard : ITenantBoardGrain
{
    public LiveSnapshot Current { get; set; } = new(Sample.Epoch, 0, [], []);

    public ILiveFollower? Follower { get; private set; }

    public int Follows { get; private set; }

    public bool IsAway { get; set; }

    /// <summary>Runs inside <see cref="Follow"/>, after the snapshot was taken.</summary>
    public Action? Meanwhile { get; set; }

    public Task Publish(ImmutableArray<LiveChange> changes) => throw new NotSupportedException();

    public Task<LiveSnapshot> Snapshot() => Task.FromResult(Current);

    public Task<LiveSnapshot> Follow(ILiveFollower follower)
    {
        if (IsAway)
            return Task.FromException<LiveSnapshot>(new TimeoutException("away"));
        Follower = follower;
        Follows++;
        var snapshot = Current;
        Meanwhile?.Invoke();
        return Task.FromResult(snapshot);
    }

    public Task Unfollow(ILiveFollower follower)
    {
        Follower = null;
        return Task.CompletedTask;
    }

    public void Tell(params LiveEvent[] events) => _ = Follower!.Changed(Sample.Tenant, [.. events]);
}
