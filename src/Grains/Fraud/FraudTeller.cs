using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Fraud;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Fraud;

/// <summary>Asks whether a call to outside is within the limits, and tells what becomes of it. Told, not asked: a call never waits to be counted.</summary>
internal sealed class FraudTeller(IGrainFactory grains, ILogger<FraudTeller> logger)
{
    /// <summary>Who cannot be asked lets the call through: limits that are passed for a moment do less harm than a company that cannot call.</summary>
    public async Task<ReachedLimit?> Ask(TenantId tenant, FraudRequest request)
    {
        try
        {
            return await Grain(tenant).Ask(request);
        }
        catch (Exception failure)
        {
            logger.LimitsNotAsked(failure, tenant.Value);
            return null;
        }
    }

    public void Follow(CallState before, CallState after)
    {
        if (after is { Price: not null, EndedAt: { } at } && before.EndedAt is null)
            Tell(after.Tenant, Grain(after.Tenant).Ended(after.Offer!.Call, Payer(after), at));
        else if (after.Phase == CallPhase.Talking && before.Phase != CallPhase.Talking)
            Hold(after);
    }

    /// <summary>Tells that the call goes on.</summary>
    public void Hold(CallState state)
    {
        if (state is { Price: { } price, Offer: { } offer })
            Tell(state.Tenant, Grain(state.Tenant).Running(offer.Call, Payer(state), price, state.AnsweredAt));
    }

    private static ChannelName Payer(CallState state) => state.Cursor?.Inward?.Payer ?? state.Offer!.Payer;

    private IFraudGrain Grain(TenantId tenant) => grains.GetGrain<IFraudGrain>(GrainKeys.Tenant(tenant));

    private void Tell(TenantId tenant, Task told)
    {
        if (!told.IsCompletedSuccessfully)
            _ = Observe(tenant, told);
    }

    private async Task Observe(TenantId tenant, Task told)
    {
        try
        {
            await told;
        }
        catch (Exception failure)
        {
            logger.LimitsNotTold(failure, tenant.Value);
        }
    }
}
