using Orleans;
using Orleans.Concurrency;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Configuration;

/// <summary>A node that uses a tenant. What it misses it learns when it asks again.</summary>
internal interface IEditionFollower : IGrainObserver
{
    [OneWay]
    Task Changed(TenantId tenant, long edition);
}
