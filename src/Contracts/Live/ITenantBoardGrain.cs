using Orleans;
using Softswitch.Contracts.Calls;

namespace Softswitch.Contracts.Live;

/// <summary>What goes on in a tenant right now: a snapshot and the changes after it; key: <see cref="GrainKeys.Tenant"/>.</summary>
public interface ITenantBoardGrain : IGrainWithStringKey
{
    /// <summary>Takes changes in the order in which they happened.</summary>
    Task Publish(ImmutableArray<LiveChange> changes);

    Task<LiveSnapshot> Snapshot();

    /// <summary>Follows the board. To be repeated within <see cref="Lease"/>; the snapshot closes any gap.</summary>
    Task<LiveSnapshot> Follow(ILiveFollower follower);

    Task Unfollow(ILiveFollower follower);

    static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
}
