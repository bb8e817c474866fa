using Microsoft.Extensions.Logging;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks.Lookup;

namespace Softswitch.Gateway.Trunks;

/// <summary>What everything that speaks with carriers shares.</summary>
internal sealed record TrunkContext(
    SignallingCore Core,
    TrunkDirectory Directory,
    TrunkResolver Resolver,
    AvoidedAddresses Avoided,
    TrunkRoutes Routes,
    IFlowConnector Connector,
    ILogger Logger);
