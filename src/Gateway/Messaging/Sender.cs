using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Authentication;

namespace Softswitch.Gateway.Messaging;

/// <summary>Who sends a message, as shown to who gets it.</summary>
internal static class Sender
{
    public static async ValueTask<Party> Of(IGrainFactory grains, Caller caller)
    {
        var channel = await grains.GetGrain<IChannelGrain>(GrainKeys.Channel(caller.Tenant, caller.Channel)).View().ConfigureAwait(false);
        if (channel?.User is not { } user)
            return new Party(caller.Channel.Value, "", Channel: caller.Channel);
        return await grains.GetGrain<IUserGrain>(GrainKeys.User(caller.Tenant, user)).Identity().ConfigureAwait(false)
            ?? new Party(caller.Channel.Value, "", Channel: caller.Channel);
    }
}
