using System.Collections.Immutable;
using System.Net;

namespace Softswitch.Gateway.Transport;

/// <summary>What a gateway listens on. A port of null is off, 0 takes any free one.</summary>
public sealed record TransportOptions
{
    /// <summary>
    /// Every listener is opened on each of these. On a machine with several addresses name them one by one: a reply from
    /// a wildcard UDP socket leaves from the address the kernel prefers.
    /// </summary>
    public ImmutableArray<IPAddress> BindAddresses { get; init; } = [IPAddress.Any];

    public int? UdpPort { get; init; } = 5060;

    public int? TcpPort { get; init; } = 5060;

    public int? TlsPort { get; init; } = 5061;

    public int? WsPort { get; init; } = 5066;

    public int? WssPort { get; init; }

    /// <summary>Host name or address that peers reach this gateway by; null takes the local address of each flow.</summary>
    public string? AdvertisedAddress { get; init; }

    public UdpOptions Udp { get; init; } = new();

    public TlsOptions Tls { get; init; } = new();

    public TransportLimits Limits { get; init; } = new();

    /// <summary>Origins a browser may connect from, as in its Origin header; empty allows all.</summary>
    public ImmutableArray<string> AllowedOrigins { get; init; } = [];
}
