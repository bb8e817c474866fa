using System.Collections.Concurrent;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Prints;

/// <summary>Remembers for a minute whose channel is whose. A database that is away leaves names out; it never holds up a page.</summary>
internal sealed class ChannelOwners(IConfigurationReader configuration, TimeProvider time)
{
    private const int MaxKnown = 20_000;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(TenantId Tenant, ChannelName Channel), Known> _known = new();
    private long _awayUntil;

    public async ValueTask<ChannelOwner> Of(TenantId tenant, ChannelName channel)
    {
        var now = time.GetUtcNow();
        var isKnown = _known.TryGetValue((tenant, channel), out var known);
        if (isKnown && known!.Until > now)
            return known.Owner;
        if (now.UtcTicks < Volatile.Read(ref _awayUntil))
            return known?.Owner ?? ChannelOwner.Unknown;
        try
        {
            var owner = await Read(tenant, channel);
            if (!isKnown && _known.Count >= MaxKnown)
                _known.Clear();
            _known[(tenant, channel)] = new Known(owner, now + Memory);
            return owner;
        }
        catch (StorageUnavailableException)
        {
            Volatile.Write(ref _awayUntil, (now + Pause).UtcTicks);
            return known?.Owner ?? ChannelOwner.Unknown;
        }
    }

    private async ValueTask<ChannelOwner> Read(TenantId tenant, ChannelName name)
    {
        if (await configuration.Channel(tenant, name) is not { Value: var channel })
            return ChannelOwner.Unknown;
        var user = channel.UserId is { } id ? (await configuration.User(tenant, id))?.Value : null;
        return new ChannelOwner(user?.Name ?? "", user?.Extension?.Value ?? "", channel.CallLimit);
    }

    private sealed record Known(ChannelOwner Owner, DateTimeOffset Until);
}
