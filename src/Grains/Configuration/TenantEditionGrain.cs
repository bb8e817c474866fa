using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Configuration;

/// <summary>
/// Tells the revision that the store has, which also counts changes that nobody told of: those of an import beside the
/// running nodes, and those of which the telling failed.
/// </summary>
internal sealed class TenantEditionGrain(ITenantRevisions revisions, TenantEditions editions, TimeProvider time, ILogger<TenantEditionGrain> logger)
    : Grain, ITenantEditionGrain
{
    private readonly Dictionary<IEditionFollower, long> _followers = [];
    // Less than nodes ask again after: an answer to one of them is not much older than its question.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private long _edition;
    private long? _readAt;

    public async Task<long> Current(IEditionFollower follower)
    {
        _followers[follower] = time.GetTimestamp();
        if (_readAt is not { } at || time.GetElapsedTime(at) >= Pause)
            await Read();
        return _edition;
    }

    public async Task Advance()
    {
        await Read();
        editions.Learn(Tenant, _edition);
        var now = time.GetTimestamp();
        foreach (var (gone, _) in _followers.Where(follower => time.GetElapsedTime(follower.Value, now) >= ITenantEditionGrain.Followed).ToArray())
            _followers.Remove(gone);
        foreach (var follower in _followers.Keys.ToArray())
            await Tell(follower);
    }

    // A node that cannot be told is gone, or asks again.
    private async Task Tell(IEditionFollower follower)
    {
        try
        {
            await follower.Changed(Tenant, _edition);
        }
        catch (Exception failure)
        {
            _followers.Remove(follower);
            logger.EditionNotTold(failure, Tenant.Value);
        }
    }

    private TenantId Tenant => GrainKeys.Split(this.GetPrimaryKeyString()).Tenant;

    private async Task Read()
    {
        var at = time.GetTimestamp();
        _edition = await revisions.Of(Tenant) ?? TenantEditions.Gone;
        _readAt = at;
    }
}
