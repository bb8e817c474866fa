using System.Net;

namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>Where names are looked up.</summary>
/// <param name="Servers">Asked in this order; empty for those of the machine.</param>
public sealed record DnsOptions(ImmutableArray<IPEndPoint> Servers);
