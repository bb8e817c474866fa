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

    private volatile bool _isStopped;

    public int Count => _kept.Count;

    /// <summary>A device registered over a flow, or removed what it had registered.</summary>
    public void Registered(Caller caller, Flow flow, RegistrationReply reply)
    {
        if (reply.Verdict != RegistrationVerdict.Accepted)
            return;

        var id = flow.Id.Value;
        if (reply.Bindings.Any(binding => binding.KeepAlive && binding.Flow == id))
            Keep(caller, id, flow);
        else if (_kept.TryGetValue(id, out var kept) && kept.Remove(caller))
            _kept.TryRemove(new(id, kept));
    }

    /// <summary>A connection closed, or a device did not answer.</summary>
    public void Lost(string flow)
    {
        if (!_kept.TryRemove(flow, out var kept))
            return;
        foreach (var caller in kept.Stop())
            _ = Tell(caller, flow);
    }

    /// <summary>The gateway stops, and its connections with it: nobody is told. What was on them is found gone after the restart.</summary>
    public void Stop()
    {
        _isStopped = true;
        foreach (var flow in _kept.Keys)
        {
            if (_kept.TryRemove(flow, out var kept))
                kept.Stop();
        }
    }

    /// <summary>After a restart: flows of before. Connections are gone; addresses behind NAT are asked.</summary>
    /// <param name="seen">Hears of every binding.</param>
    public async Task Restore(IBindingStore bindings, GatewayId gateway, Action<BindingRow> seen, CancellationToken cancellation)
    {
        await foreach (var row in bindings.LoadByGateway(gateway, cancellation).ConfigureAwait(false))
        {
            seen(row);
            if (!row.KeepAlive)
                continue;
            var caller = new Caller(row.Tenant, row.Channel);
            if (core.Flows.TryResolve(new FlowId(row.Flow), out var flow))
                Keep(caller, row.Flow, flow);
            else
                await Tell(caller, row.Flow).ConfigureAwait(false);
        }
    }

    private void Keep(Caller caller, string id, Flow flow)
    {
        if (_isStopped)
            return;

        // One that was stopped meanwhile takes nobody any more, and is on its way out of the table.
        while (true)
        {
            var kept = _kept.GetOrAdd(id, static (_, made) => new KeptFlow(made.flow, made.core, made.options, made.lost), (flow, core, options, lost: (Action<string>)Lost));
            if (kept.TryAdd(caller))
                break;
            _kept.TryRemove(new(id, kept));
        }

        // The connection may have closed while the channel was asked, when there was nothing here to be lost.
        if (!flow.IsOpen)
            Lost(id);
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
