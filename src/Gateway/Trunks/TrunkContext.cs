using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Configuration;
using Softswitch.Gateway.Hosting;
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
    ILogger Logger)
{
    /// <summary>That of a gateway.</summary>
    public static TrunkContext Make(GatewayOptions options, ITrunkReader trunks, SignallingCore core, SipTransports transports, ILogger logger)
    {
        var resolver = new TrunkResolver(new DnsCache(new DnsLookup(options.Dns, logger), core.Clock), () => (uint)core.Ids.NextTag());
        var directory = new TrunkDirectory(trunks, resolver, new ContactUsers(options.Authentication.NonceKey), logger);
        return new TrunkContext(core, directory, resolver, new AvoidedAddresses(core.Clock), new TrunkRoutes(), transports, logger);
    }
}
