using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Extensions;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;

namespace Softswitch.Grains.Calls;

/// <summary>Finds the talk that a supervisor listens to, and tells it so.</summary>
internal sealed class TalkFinder(IGrainFactory grains, ILogger logger)
{
    /// <summary>Null when whoever has the extension talks to nobody, or only over another gateway, whose sound is not heard at that of the listener.</summary>
    public async Task<TalkSeat?> Find(CallState listener, ExtensionNumber extension)
    {
        try
        {
            if (await grains.GetGrain<IExtensionGrain>(GrainKeys.Extension(listener.Tenant, extension)).User() is not { } user)
                return null;
            foreach (var call in user.Channels.SelectMany(channel => channel.Calls).Distinct())
            {
                // Never that of the listener itself, which waits for the answer.
                if (call != listener.Offer!.Call
                    && await grains.GetGrain<ICallGrain>(GrainKeys.Call(listener.Tenant, call))
                        .Overhear(user.Id, listener.Gateway, listener.Service?.Service.Language ?? "") is { } seat)
                    return seat;
            }
        }
        catch (Exception failure)
        {
            logger.TalkNotFound(failure, listener.Offer!.Call.ToString());
        }

        return null;
    }
}
