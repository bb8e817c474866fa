using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Registrar;

/// <summary>
/// Watches the flows that registered devices can only be reached over: a connection tells when it is gone, a device
/// behind NAT is asked with OPTIONS. When a flow is gone its channels lose the bindings on it.
/// </summary>
internal sealed class FlowKeeper(
    SignallingCore core, IGrainFactory grains, RegistrarOptions options, ILogger<FlowKeeper> logger)
{
    private readonly ConcurrentDictionary<string, KeptFlow> _kept = new(StringComparer.Ordinal);

    public int Count => _kept.Count;

    /// <summary>A device registered over a flow, or removed what it had registered.</summary>
    public void Registered(Caller caller, Flow flow, RegistrationReply reply)
    {
        if (reply.Verdict != RegistrationVerdict.Accepted)
            return;

        var id = flow.Id.Value;
        if (reply.Bindings.Any(binding => binding.KeepAlive && binding.Flow == id))
            Keep(id, flow).Add(caller);
        else if (_kept.TryGetValue(id, out var kept) && kept.Remove(caller))
            Drop(id);
    }

    /// <summary>A connection closed, or a device did not answer.</summary>
    public void Lost(string flow)
    {
        if (!_kept.TryRemove(flow, out var kept))
            return;
        kept.Stop();
        foreach (var caller in kept.Callers)
            _ = Tell(caller, flow);
    }

    /// <summary>After a restart: flows of before. Connections are gone; addresses behind NAT are asked.</summary>
    public async Task Restore(IBindingStore bindings, GatewayId gateway, CancellationToken cancellation)
    {
        await foreach (var row in bindings.LoadByGateway(gateway, cancellation).ConfigureAwait(false))
        {
            if (!row.KeepAlive)
                continue;
            var caller = new Caller(row.Tenant, row.Channel);
            if (core.Flows.TryResolve(new FlowId(row.Flow), out var flow))
                Keep(row.Flow, flow).Add(caller);
            else
                await Tell(caller, row.Flow).ConfigureAwait(false);
        }
    }

    private KeptFlow Keep(string id, Flow flow)
    {
        if (_kept.TryGetValue(id, out var known))
            return known;
        var made = new KeptFlow(flow, core, options, Lost);
        var kept = _kept.GetOrAdd(id, made);
        if (kept == made)
            made.Start();
        return kept;
    }

    private void Drop(string id)
    {
        if (_kept.TryRemove(id, out var kept))
            kept.Stop();
    }

    private async Task Tell(Caller caller, string flow)
    {
        try
        {
            await grains.GetGrain<IChannelGrain>(GrainKeys.Channel(caller.Tenant, caller.Channel)).FlowLost(flow).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.FlowLossNotTold(failure, caller.Channel.Value);
        }
    }
}
