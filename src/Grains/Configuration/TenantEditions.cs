using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Configuration;

/// <summary>
/// The editions of tenants as this node knows them: any change gives a tenant another one. An import touches thousands of items; instead of telling thousands
/// of grains, most of which are asleep, the edition of the tenant changes, and a grain that is used reads its own item
/// again when it sees that. The node of the edition grain knows at once, others within <see cref="Validity"/>.
/// </summary>
internal sealed class TenantEditions(IGrainFactory grains, TimeProvider time, ILogger<TenantEditions> logger)
{
    /// <summary>The edition of a tenant that is not there any more.</summary>
    public const long Gone = long.MaxValue;

    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<TenantId, Entry> _known = new();

    /// <summary>Never waits: an edition that is due to be asked for again is asked for in the background. Zero while unknown.</summary>
    public long Current(TenantId tenant)
    {
        var entry = _known.GetOrAdd(tenant, static _ => new Entry());
        var now = time.GetTimestamp();
        var askedAt = Volatile.Read(ref entry.AskedAt);
        if ((askedAt == 0 || time.GetElapsedTime(askedAt, now) >= Validity)
            && Interlocked.CompareExchange(ref entry.AskedAt, now, askedAt) == askedAt)
        {
            _ = Ask(tenant);
        }

        return Volatile.Read(ref entry.Edition);
    }

    public void Learn(TenantId tenant, long edition)
    {
        var entry = _known.GetOrAdd(tenant, static _ => new Entry());
        Volatile.Write(ref entry.Edition, edition);
    }

    private async Task Ask(TenantId tenant)
    {
        try
        {
            Learn(tenant, await grains.GetGrain<ITenantEditionGrain>(GrainKeys.Tenant(tenant)).Current());
        }
        catch (Exception failure)
        {
            logger.EditionUnknown(failure, tenant.Value);
        }
    }

    private sealed class Entry
    {
        public long Edition;
        public long AskedAt;
    }
}
