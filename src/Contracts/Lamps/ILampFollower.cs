using Orleans;
using Orleans.Concurrency;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Lamps;

/// <summary>Somebody who watches lamps, such as a gateway. What it misses it learns when it watches again.</summary>
public interface ILampFollower : IGrainObserver
{
    /// <summary>A lamp looks like this now.</summary>
    [OneWay]
    Task Changed(TenantId tenant, string lamp, LampPicture picture);
}
