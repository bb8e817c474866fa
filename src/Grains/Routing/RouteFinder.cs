using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.FeatureCodes;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;
using Softswitch.Grains.FeatureCodes;
using Softswitch.Grains.Trunks;

namespace Softswitch.Grains.Routing;

/// <summary>Asks the grains concerned who calls and where the number leads. Never leaves the caller's tenant but by a number (SPEC T1).</summary>
internal sealed class RouteFinder(
    IGrainFactory grains, TenantBook tenants, OutboundFinder outbound, PathFinder paths, PhoneMenus menus, ILogger<RouteFinder> logger)
{
    private readonly TrunkSeats _trunks = new(grains, logger);

    public async Task<Route> Find(CallOffer offer)
    {
        var caller = Party.Of(offer);
        try
        {
            return offer.Trunk is { } trunk ? await FromTrunk(offer, trunk, caller) : await FromChannel(offer, caller);
        }
        catch (Exception failure)
        {
            logger.RouteFailed(failure, offer.Call.ToString());
            return Route.Refused(caller, null, CallVerdict.Failed);
        }
    }

    /// <summary>A call that those who rang did not take, or whose caller was asked something.</summary>
    public async Task<Route> LeadOn(CallEffect.LeadOn on)
    {
        try
        {
            if (await tenants.Find(on.Offer.Tenant) is not { } page)
                return Route.Refused(on.Caller, null, CallVerdict.Failed);
            if (on.Cursor is not { Menu: { } menu, Keyed: { } keyed })
                return await paths.Find(on.Offer, page, on.Caller, on.To, on.Cursor);
            var route = await menus.Next(page, on.Caller, on.Offer.Call, on.To.Value, menu, keyed);
            return route with { Cursor = route.Cursor is { } next ? next with { Limits = on.Cursor.Limits, Inward = on.Cursor.Inward } : null };
        }
        catch (Exception failure)
        {
            logger.RouteFailed(failure, on.Offer.Call.ToString());
            return Route.Refused(on.Caller, null, CallVerdict.Failed);
        }
    }

    private async Task<Route> FromTrunk(CallOffer offer, TrunkCaller trunk, Party caller)
    {
        var seat = await _trunks.Occupy(trunk.Trunk, offer.Call, TrunkUse.Incoming);
        if (seat != TrunkSeat.Granted)
            return Route.Refused(caller, null, CallVerdict.Congested);
        return E164.TryParse(offer.Dialled, out var number)
            && await tenants.Find(offer.Tenant) is { } page && page.Dids.ContainsKey(number)
                ? await Led(offer, page, number.Value, caller)
                : Route.Refused(caller, null, CallVerdict.NotFound);
    }

    private async Task<Route> FromChannel(CallOffer offer, Party caller)
    {
        var seat = await grains.GetGrain<IChannelGrain>(GrainKeys.Channel(offer.Tenant, offer.Channel)).Occupy(offer.Call);
        var user = seat.User is { } id ? await grains.GetGrain<IUserGrain>(GrainKeys.User(offer.Tenant, id)).Model() : null;
        if (user is not null)
            caller = Party.Of(user) with { Channel = offer.Channel };
        if (await tenants.Find(offer.Tenant) is not { } page || seat.Channel is not { } channel)
            return Route.Refused(caller, null, CallVerdict.Failed);

        // Nothing stands between a caller and help: neither a limit nor an extension of that number (SPEC R12).
        var dialler = Dialler.Of(page, user, channel, caller, offer.Dialled);
        var number = dialler.Number;
        if (number is DialledNumber.Emergency)
            return await outbound.Find(offer, dialler);
        if (!seat.Granted)
            return Route.Refused(caller, null, CallVerdict.LimitReached);
        if (offer.Encrypted < channel.Encryption)
            return Route.Refused(caller, null, CallVerdict.Unencrypted);
        var route = await Regular(offer, dialler, number);
        return route with { SecuresMedia = channel.Encryption == Encryption.Required };
    }

    private async Task<Route> Regular(CallOffer offer, Dialler dialler, DialledNumber number)
    {
        var (page, caller) = (dialler.Page, dialler.Caller);
        if (offer.Device is { } device)
            return await ToDevice(offer, device, caller);
        if (ForwardCode.Read(offer.Dialled, page.Tenant.Country) is { } forward)
            return await menus.Forward(dialler, forward);
        var code = SystemExtensions.Find(page.Tenant.Country, dialler.Wish.Number) is { } known && PhoneMenus.Serves(known) ? known : default(FeatureCode?);
        if (IsExtension(dialler.Wish.Number, page, out var extension))
        {
            var led = await Led(offer, page, extension.Value, caller);
            if (code is null || led.Refusal != CallVerdict.NotFound)
                return led;
        }

        if (code is { } served)
            return await menus.Begin(page, dialler.User, caller, offer.Call, served, dialler.Wish.Number);

        // Its own numbers need no way round.
        return number is DialledNumber.External external && page.Dids.ContainsKey(external.Number)
            ? await Led(offer, page, external.Number.Value, caller)
            : await outbound.Find(offer, dialler);
    }

    // All extensions of a tenant have one length: what is longer or shorter leads outside.
    private static bool IsExtension(string dialled, TenantPage page, out ExtensionNumber extension) =>
        ExtensionNumber.TryParse(dialled, out extension)
        && (page.Tenant.ExtensionLength is not { } length || extension.Value.Length == length);

    // A device rings only for whom its channel does, and as that user's devices do.
    private async Task<Route> ToDevice(CallOffer offer, Gruu device, Party caller)
    {
        var channel = ChannelName.TryParse(device.Channel.Value, out var name)
            ? await grains.GetGrain<IChannelGrain>(GrainKeys.Channel(offer.Tenant, name)).View()
            : null;
        if (channel is null)
            return Route.Refused(caller, null, CallVerdict.NotFound);
        if (channel.User is not { } user)
            return Route.Refused(caller, null, CallVerdict.Unreachable);
        var found = await grains.GetGrain<IUserGrain>(GrainKeys.User(offer.Tenant, user)).RingDevice(offer.Call, device);
        return new Route(caller, found.User, found.Targets, found.Refusal);
    }

    // A number or an extension of the tenant: where it leads is for the evaluator to say.
    private Task<Route> Led(CallOffer offer, TenantPage page, string called, Party caller) =>
        paths.Find(offer, page, caller, new Destination(called), RouteCursor.Start);
}
