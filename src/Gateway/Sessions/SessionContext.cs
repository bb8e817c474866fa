using Microsoft.Extensions.Logging;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Ladders;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Sounds;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Transport.Platform;
using Softswitch.Gateway.Trunks;

namespace Softswitch.Gateway.Sessions;

/// <summary>What all call sessions of this gateway share.</summary>
internal sealed record SessionContext(
    GatewayId Gateway,
    SignallingCore Core,
    SessionTable Table,
    IMediaEngine Engine,
    MediaRouter MediaEvents,
    SessionOptions Options,
    IFlowConnector Connector,
    TrunkContext Trunks,
    PlatformFlows Platform,
    DeviceHomes Homes,
    ILogger Logger)
{
    /// <summary>Remembers what passes in calls; null for nobody.</summary>
    public LadderKeeper? Ladder { get; init; }

    /// <summary>What the gateway itself has to say; null: it is never the other side of a call.</summary>
    public SoundContext? Sounds { get; init; }

    /// <summary>Who is called: a device; or for a number its carrier, or another tenant of the platform.</summary>
    /// <param name="command">An offer or a dial.</param>
    public ICallee CalleeOf(LegCommand command) => command switch
    {
        LegCommand.Offer offer => new CalledDevice(offer, Core.Flows),
        LegCommand.Dial dial when dial.Target.Trunk == TrunkName.Platform => new CalledPlatform(dial, Platform.Open()),
        LegCommand.Dial dial => new CalledTrunk(dial, Trunks),
        _ => throw new ArgumentException("Nobody is called by it.", nameof(command)),
    };
}
