using System.Net;
using Softswitch.Domain.Gateways;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks.Lookup;

namespace Softswitch.Gateway.Hosting;

/// <summary>All settings of a gateway, checked.</summary>
/// <param name="DrainTime">How long established calls may go on when the gateway is stopped.</param>
/// <param name="PingInterval">How often devices behind NAT are asked whether they are there.</param>
public sealed record GatewayOptions(
    GatewayId Id,
    TransportOptions Transport,
    MediaOptions Media,
    AuthenticationOptions Authentication,
    TimeSpan PingInterval,
    TimeSpan SessionExpires,
    TimeSpan DrainTime,
    AdmissionLimits Admission,
    DnsOptions Dns)
{
    /// <summary>Where recordings are kept, in a folder for each tenant.</summary>
    public required string RecordingsFolder { get; init; }

    /// <summary>Where the sounds of tenants that are played here are kept.</summary>
    public required string SoundsFolder { get; init; }

    /// <summary>How much of them.</summary>
    public long SoundsBytes { get; init; } = 1L << 30;

    /// <summary>The advertised name that descriptions of media have no address for: phones look a name up for signalling only. Null when all is well.</summary>
    public string? NameWithoutMediaAddress =>
        Transport.AdvertisedAddress is { } name && !IPAddress.TryParse(name, out _)
        && (Media.AdvertisedAddress ?? Media.AdvertisedAddressV6) is null
            ? name
            : null;

    /// <summary>What is kept and copied of SIP messages.</summary>
    public CaptureOptions Capture { get; init; } = new();
}
