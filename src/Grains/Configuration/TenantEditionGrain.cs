using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Configuration;

/// <summary>
/// Tells the revision that the store has, which also counts changes that nobody told of: those of an import beside the
/// running nodes, and those of which the telling failed.
/// </summary>
internal sealed class TenantEditionGrain(ITenantRevisions revisions, TenantEditions editions, TimeProvider time)
    : Grain, ITenantEditionGrain
{
    // Less than nodes ask again after: an answer to one of them is not much older than its question.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private long _edition;
    private long? _readAt;

    public async Task<long> Current()
    {
        if (_readAt is not { } at || time.GetElapsedTime(at) >= Pause)
            await Read();
        return _edition;
    }

    public async Task Advance()
    {
        await Read();
        editions.Learn(Tenant, _edition);
    }

    private TenantId Tenant => GrainKeys.Split(this.GetPrimaryKeyString()).Tenant;

    private async Task Read()
    {
        var at = time.GetTimestamp();
        _edition = await revisions.Of(Tenant) ?? TenantEditions.Gone;
        _readAt = at;
    }
}
