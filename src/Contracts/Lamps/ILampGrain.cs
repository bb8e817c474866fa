using Orleans;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Lamps;

/// <summary>
/// One lamp of a tenant: what is known under a name that phones can watch; key: <see cref="GrainKeys.Lamp"/>. The name is an extension,
/// or whatever else somebody publishes something under. In memory alone: publishers say again what goes on, at least every
/// <see cref="Patience"/>, and followers watch again, at least every <see cref="Lease"/>; so a lamp that lost its node is soon right again.
/// </summary>
public interface ILampGrain : IGrainWithStringKey
{
    /// <summary>For how long a follower is told after it watched.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>How long what is published is believed without being said again: calls say every 30 s that they live.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The name under which the phones of a user learn how their keys stand (SPEC P3). No phone can ask for it by itself.</summary>
    static string FeaturesOf(UserId user) => $"keys:{user}";

    /// <summary>Whose keys a name is about; null for another one.</summary>
    static UserId? FeaturesOf(string name) =>
        name.StartsWith("keys:", StringComparison.Ordinal) && UserId.TryParse(name["keys:".Length..], out var user) ? user : null;

    /// <summary>Calls that began, changed, go on or ended there, in their order.</summary>
    Task Tell(ImmutableArray<LampChange> changes);

    /// <summary>What the owner of the name shows there: a plan that is switched, a slot that is taken, a queue that is full.</summary>
    Task Show(LampSignal signal);

    /// <summary>How many messages the mailbox of that name has.</summary>
    Task Count(LampMessages messages);

    /// <summary>The configuration changed: read it again.</summary>
    Task Reload();

    /// <summary>Is told of changes from now on; gets what it looks like now.</summary>
    Task<LampPicture> Watch(ILampFollower follower);

    /// <summary>Is told nothing more.</summary>
    Task Unwatch(ILampFollower follower);
}
