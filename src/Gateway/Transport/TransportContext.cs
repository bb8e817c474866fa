using Microsoft.Extensions.Logging;
using Softswitch.Gateway.Bans;

namespace Softswitch.Gateway.Transport;

/// <summary>What every listener and connection of one gateway shares.</summary>
internal sealed record TransportContext(
    TransportOptions Options, IFlowEvents Events, TransportCounters Counters, TimeProvider Time, ILogger Logger)
{
    /// <summary>Sees what is sent; null for nobody.</summary>
    public ISentMessages? Watch { get; init; }

    /// <summary>Who is shut out; null for nobody.</summary>
    public SourceBans? Bans { get; init; }

    public AdvertisedAddresses Advertised { get; } = new(Options.AdvertisedAddress);

    /// <summary>Hands a message up; what the handler throws is counted, never passed on to the receiving loop.</summary>
    public void Deliver(Flow flow, ReadOnlyMemory<byte> message)
    {
        Counters.Received(flow.Transport);
        try
        {
            Events.OnMessage(flow, message);
        }
        catch (Exception failure)
        {
            Counters.Dropped(DropReason.HandlerFailed);
            TransportLog.HandlerFailed(Logger, flow.Transport, failure);
        }
    }

    public void KeepAlive(Flow flow)
    {
        Counters.KeptAlive();
        try
        {
            Events.OnKeepAlive(flow);
        }
        catch (Exception failure)
        {
            TransportLog.HandlerFailed(Logger, flow.Transport, failure);
        }
    }

    public void Closed(Flow flow)
    {
        try
        {
            Events.OnClosed(flow);
        }
        catch (Exception failure)
        {
            TransportLog.HandlerFailed(Logger, flow.Transport, failure);
        }
    }
}
