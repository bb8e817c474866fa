using Microsoft.Extensions.Logging;
using Softswitch.Domain.Gateways;
using Softswitch.Gateway.Ladders;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Signalling;
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
    ILogger Logger)
{
    /// <summary>Remembers what passes in calls; null for nobody.</summary>
    public LadderKeeper? Ladder { get; init; }
}
