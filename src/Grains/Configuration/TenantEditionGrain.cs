using Orleans;
using Softswitch.Contracts;

namespace Softswitch.Grains.Configuration;

/// <summary>Counts on from the time at which it began, so that an edition does not come back after a restart.</summary>
internal sealed class TenantEditionGrain(TenantEditions editions, TimeProvider time) : Grain, ITenantEditionGrain
{
    private long _edition;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _edition = time.GetUtcNow().UtcTicks;
        return base.OnActivateAsync(cancellationToken);
    }

    public Task<long> Current() => Task.FromResult(_edition);

    public Task Advance()
    {
        _edition = Math.Max(_edition + 1, time.GetUtcNow().UtcTicks);
        editions.Learn(GrainKeys.Split(this.GetPrimaryKeyString()).Tenant, _edition);
        return Task.CompletedTask;
    }
}
