using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Ladders;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Ladders;

/// <summary>Asks the gateways that held a call, which its record or the call itself names.</summary>
internal sealed class LadderFinder(IGrainFactory grains, ICdrStore records, TimeProvider time, ILogger<LadderFinder> logger) : ILadderFinder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<FoundLadder?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default)
    {
        var live = await grains.GetGrain<ICallGrain>(GrainKeys.Call(tenant, call)).View().WaitAsync(Patience, time, cancellation);
        if (live is not null && live.Tenant != tenant)
            return null;
        var record = await records.Find(tenant, call, cancellation);
        if (live is null && record is null)
            return null;

        var ladder = CallLadder.Empty;
        foreach (var gateway in Gateways(live, record))
            ladder = ladder.Plus(await Ask(gateway, tenant, call, cancellation));
        return new FoundLadder(record, live, ladder);
    }

    private static IEnumerable<GatewayId> Gateways(CallView? live, CdrRecord? record)
    {
        var held = record is null ? [] : record.Legs.Select(leg => leg.Gateway).OfType<GatewayId>();
        return (live is null ? held : held.Prepend(live.Gateway)).Distinct();
    }

    // A gateway that is gone took its memory along.
    private async Task<CallLadder> Ask(GatewayId gateway, TenantId tenant, CallId call, CancellationToken cancellation)
    {
        try
        {
            var link = await grains.GetGrain<IGatewayGrain>(gateway.Value).Ladder().WaitAsync(Patience, time, cancellation);
            return link is null ? CallLadder.Empty : await link.Ladder(tenant, call).WaitAsync(Patience, time, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LadderUnknown(failure, gateway.Value);
            return CallLadder.Empty with { IsCut = true };
        }
    }
}
