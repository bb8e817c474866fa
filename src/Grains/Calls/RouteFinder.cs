using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Extensions;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;

namespace Softswitch.Grains.Calls;

/// <summary>Asks the grains concerned who calls and where the dialled number leads. Never leaves the caller's tenant (SPEC T1).</summary>
internal static class RouteFinder
{
    public static async Task<Route> Find(IGrainFactory grains, CallOffer offer, ILogger logger)
    {
        var caller = new Party("", offer.Name, Channel: offer.Channel);
        try
        {
            var seat = await grains.GetGrain<IChannelGrain>(GrainKeys.Channel(offer.Tenant, offer.Channel)).Occupy(offer.Call);
            caller = await Identify(grains, offer, seat) ?? caller;
            if (!seat.Granted)
                return Route.Refused(caller, null, CallVerdict.LimitReached);

            if (!ExtensionNumber.TryParse(offer.Dialled, out var number))
                return Route.Refused(caller, null, CallVerdict.NotFound);

            var found = await grains.GetGrain<IExtensionGrain>(GrainKeys.Extension(offer.Tenant, number)).Route(offer.Call);
            return new Route(caller, found.Destination, found.Targets, found.Refusal);
        }
        catch (Exception failure)
        {
            logger.RouteFailed(failure, offer.Call.ToString());
            return Route.Refused(caller, null, CallVerdict.Failed);
        }
    }

    private static async Task<Party?> Identify(IGrainFactory grains, CallOffer offer, ChannelSeat seat)
    {
        if (seat.User is not { } user)
            return null;
        var identity = await grains.GetGrain<IUserGrain>(GrainKeys.User(offer.Tenant, user)).Identity();
        return identity is null ? null : identity with { Channel = offer.Channel };
    }
}
