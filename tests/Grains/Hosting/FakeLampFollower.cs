using System.Collections.Concurrent;
using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>Notes what lamps tell.</summary>
internal sealed class FakeLampFollower : ILampFollower
{
    public ConcurrentQueue<(string Lamp, LampPicture Picture)> Told { get; } = new();

    public Task Changed(TenantId tenant, string lamp, LampPicture picture)
    {
        Assert.Equal(Samples.Tenant, tenant);
        Told.Enqueue((lamp, picture));
        return Task.CompletedTask;
    }
}
