using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Fraud;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Grains.Fraud;
using Softswitch.Grains.Trunks;

namespace Softswitch.Grains.Routing;

/// <summary>Calls to numbers that are none of the tenant's: may they be made, as whose, and which way (SPEC T7, R11, R12).</summary>
internal sealed class OutboundFinder(
    IConfigurationReader reader, TrunkBook trunks, FraudTeller fraud, TimeProvider time, ILogger<OutboundFinder> logger)
{
    /// <summary>How long a call waits to learn whether the number is on the platform; then a carrier brings it back here.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="payer">Whom the call is counted against; null for whom the offer says.</param>
    public Task<Route> Find(CallOffer offer, Dialler dialler, ChannelName? payer = null)
    {
        var (page, user, now) = (dialler.Page, dialler.User, time.GetUtcNow());
        var group = user?.DialOutGroup is { } name ? page.Groups.GetValueOrDefault(name) : null;
        var wish = dialler.Wish.For(dialler.Number, dialler.Reach, page.Tenant.LocalTime(now), now);

        // Who chooses a number for this call wants it to be seen.
        if (wish.IsAnonymous == false)
            user = user is null ? null : user with { Anonymous = false };
        var request = new OutboundRequest(
            page.Tenant, user, dialler.Channel, group, wish.Number, wish.IsAnonymous ?? offer.Anonymous, page.FirstDid is { } own ? [own] : [], wish.Shown);
        return Find(offer, request, dialler.Caller, null, payer);
    }

    /// <summary>A call that the tenant leads outside: nobody dials, so only what holds for all of the tenant may keep it back.</summary>
    /// <param name="payer">As for <see cref="Find(CallOffer, Dialler, ChannelName?)"/>.</param>
    public Task<Route> Forward(CallOffer offer, TenantPage page, Party caller, Destination to, ForwardedCaller shown, ChannelName? payer) =>
        Find(offer, new OutboundRequest(page.Tenant, null, null, null, to.Value, offer.Anonymous), caller, shown, payer);

    // Within the platform, tenants that lead a call to each other do so at most ten times.
    private static int Hops(TrunkName trunk) => trunk == TrunkName.Platform ? CallOffer.MostHops / 10 : 1;

    private async Task<Route> Find(CallOffer offer, OutboundRequest request, Party caller, ForwardedCaller? forwarded, ChannelName? payer)
    {
        var decision = OutboundRules.Decide(request);
        if (decision is OutboundDecision.Allowed { IsEmergency: true } && forwarded is not null)
            return Route.Refused(caller, null, CallVerdict.Barred) with { Reasons = decision.Reasons };
        if (decision is not OutboundDecision.Allowed allowed)
            return Refused(caller, (OutboundDecision.Refused)decision);

        if (forwarded is not null)
            allowed = allowed with { Shown = forwarded.Over(allowed.Shown) };
        var destination = new Party(allowed.Number is DialledNumber.External external ? external.Number.Value : request.Dialled, "");
        var targets = await IsOnPlatform(allowed.Number)
            ? [new TrunkTarget(TrunkName.Platform, destination.Number, allowed.Shown, allowed.Anonymous, Price: 0)]
            : await Carriers(allowed, request);
        if (targets.IsEmpty)
            return Route.Refused(caller, destination, CallVerdict.Congested) with { Reasons = allowed.Reasons };
        if (await Reached(offer, payer ?? offer.Payer, allowed.Number, targets[0]) is { } limit)
            return Route.Refused(caller, destination, CallVerdict.FraudLimit) with { Reasons = allowed.Reasons.Add(limit) };
        targets = [.. targets.Select(target => target with { Diverter = forwarded?.Diverter, HopsLeft = Math.Max(0, offer.HopsLeft - Hops(target.Trunk)) })];
        return new Route(caller, destination, [], null, targets, allowed.Reasons);
    }

    /// <summary>The limit that keeps the call back; nothing keeps an emergency call, which has no price.</summary>
    private async Task<OutboundReason?> Reached(CallOffer offer, ChannelName payer, DialledNumber number, TrunkTarget first)
    {
        if (first.Price is not { } price)
            return null;
        var category = number switch
        {
            DialledNumber.External external => external.Category,
            DialledNumber.Short code => code.Category,
            _ => NumberCategory.None,
        };
        var request = new FraudRequest(offer.Call, payer, price, (category & FraudLimits.Costly) != NumberCategory.None);
        return await fraud.Ask(offer.Tenant, request) is { } reached ? new OutboundReason(OutboundRule.FraudLimit, reached.ToString()) : null;
    }

    private static Route Refused(Party caller, OutboundDecision.Refused refused)
    {
        var verdict = refused.Reason == OutboundRefusal.UnknownNumber ? CallVerdict.NotFound : CallVerdict.Barred;
        var destination = refused.Number is DialledNumber.External external ? new Party(external.Number.Value, "") : null;
        return Route.Refused(caller, destination, verdict) with { Reasons = refused.Reasons };
    }

    private async Task<ImmutableArray<TrunkTarget>> Carriers(OutboundDecision.Allowed allowed, OutboundRequest request)
    {
        var pages = await trunks.Pages();
        var choices = LeastCost.Order(
            pages.InOrder, pages.Rates, allowed.Number, request.Country, request.Tenant.Id, request.Tenant.LocalTime(time.GetUtcNow()));
        return [.. choices.Select(choice => Target(choice, allowed))];
    }

    private static TrunkTarget Target(TrunkChoice choice, OutboundDecision.Allowed allowed)
    {
        var trunk = choice.Trunk;
        var shown = E164.TryParse(allowed.Shown.Number, out var number)
            ? allowed.Shown with { Number = TrunkNotation.Write(trunk, number) }
            : allowed.Shown;
        return new TrunkTarget(
            trunk.Name, TrunkNotation.Write(trunk, allowed.Number), shown, allowed.Anonymous,
            IsEmergency: allowed.IsEmergency, Price: allowed.IsEmergency ? null : choice.Rate!.Price);
    }

    private async Task<bool> IsOnPlatform(DialledNumber number)
    {
        if (number is not DialledNumber.External external)
            return false;
        try
        {
            return await reader.Did(external.Number).AsTask().WaitAsync(Patience, time) is not null;
        }
        catch (Exception failure) when (failure is StorageUnavailableException or TimeoutException)
        {
            logger.NumberNotLookedUp(failure);
            return false;
        }
    }
}
