using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Routing;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Routing;

/// <summary>What only grains can tell of the way of a call: whose turn it is, whether a limit lets it in, whether a channel is registered, whether a password is right.</summary>
internal sealed class LiveState(IGrainFactory grains, SignInDesk signIns, ILogger logger)
{
    /// <summary>Asks until the way does not depend on it any more.</summary>
    public async Task<RouteDecision> Settle(CallOffer offer, RouteQuestion question, RouteDecision decision)
    {
        while (true)
        {
            switch (decision)
            {
                case RouteDecision.Claim claim:
                    decision = RouteEvaluator.Pass(question, claim, await Enters(offer, claim.Limit));
                    break;
                case RouteDecision.Probe probe:
                    decision = RouteEvaluator.Choose(question, probe, await IsAnyRegistered(offer.Tenant, probe.BackUp));
                    break;
                case RouteDecision.CheckPin check:
                    decision = RouteEvaluator.Admit(question, check, await Verdict(offer.Tenant, question.Caller, check));
                    break;
                case RouteDecision.Verify verify:
                    decision = RouteSignIn.Verified(question, verify, await signIns.IsRight(offer.Tenant, verify));
                    break;
                case RouteDecision.Note note:
                    signIns.Keep(offer, note, question.Now);
                    decision = RouteSignIn.Noted(question, note);
                    break;
                case RouteDecision.Hunt hunt:
                    decision = RouteEvaluator.Begin(question, hunt, await Turns(offer.Tenant, hunt.Group));
                    break;
                default:
                    return decision;
            }
        }
    }

    // Wrong ones count for the caller and for the extension: neither more calls nor other numbers give more guesses. What cannot be asked lets nobody in.
    private async Task<PinVerdict> Verdict(TenantId tenant, RoutingCaller caller, RouteDecision.CheckPin check)
    {
        ImmutableArray<IPinGuardGrain> guards =
        [
            .. new[] { $"caller-{caller.Shown}", $"disa-{check.Disa.Extension}" }.Select(name => grains.GetGrain<IPinGuardGrain>(GrainKeys.PinGuard(tenant, name))),
        ];
        foreach (var guard in guards)
        {
            if (await guard.IsBlocked())
                return PinVerdict.Blocked;
        }

        if (check.Pin == check.Disa.Pin)
            return PinVerdict.Right;
        if (check.Pin.Length == 0)
            return PinVerdict.Wrong; // who keys nothing has not guessed
        foreach (var guard in guards)
            await guard.Count();
        return PinVerdict.Wrong;
    }

    // What cannot be asked lets the call through: a limit that is passed does less harm than a call that fails.
    private async Task<bool> Enters(CallOffer offer, RoutingModel.CallLimit limit)
    {
        var key = GrainKeys.Extension(offer.Tenant, limit.Extension);
        try
        {
            return await grains.GetGrain<ICallLimitGrain>(key).Enter(offer.Call, limit.Calls);
        }
        catch (Exception failure)
        {
            logger.RoutingNotAsked(failure, key);
            return true;
        }
    }

    // What cannot be asked counts as registered: then the call goes as it mostly does.
    private async Task<bool> IsAnyRegistered(TenantId tenant, RoutingModel.BackUp backUp)
    {
        try
        {
            var views = await Task.WhenAll(backUp.Channels.Select(channel => grains.GetGrain<IChannelGrain>(GrainKeys.Channel(tenant, channel)).View()));
            return views.Any(view => view is { IsRegistered: true });
        }
        catch (Exception failure)
        {
            logger.RoutingNotAsked(failure, GrainKeys.Extension(tenant, backUp.Extension));
            return true;
        }
    }

    private async Task<ImmutableArray<Destination>> Turns(TenantId tenant, RoutingModel.Group group)
    {
        if (group.Order is HuntOrder.Simultaneous or HuntOrder.Fixed)
            return group.Members;
        var key = GrainKeys.Extension(tenant, group.Extension);
        try
        {
            return await grains.GetGrain<IGroupGrain>(key).Turns(group.Order, group.Members);
        }
        catch (Exception failure)
        {
            logger.RoutingNotAsked(failure, key);
            return group.Members;
        }
    }
}
