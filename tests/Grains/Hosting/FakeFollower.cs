using System.Collections.Concurrent;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>Notes what a board tells.</summary>
internal sealed class FakeFollower : ILiveFollower
{
    public ConcurrentQueue<LiveEvent> Events { get; } = new();

    public Task Changed(TenantId tenant, ImmutableArray<LiveEvent> events)
    {
        foreach (var each in events)
            Events.Enqueue(each);
        return Task.CompletedTask;
    }
}
