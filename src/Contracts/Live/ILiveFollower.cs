using Orleans;
using Orleans.Concurrency;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Live;

/// <summary>Somebody who follows a tenant's board, such as a web node.</summary>
public interface ILiveFollower : IGrainObserver
{
    [OneWay]
    Task Changed(TenantId tenant, ImmutableArray<LiveEvent> events);
}
