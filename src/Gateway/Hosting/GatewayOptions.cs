using System.Net;
using Softswitch.Domain.Gateways;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Hosting;

/// <summary>All settings of a gateway, checked.</summary>
/// <param name="MediaAddress">What session descriptions tell; null for the address each phone reached the gateway by.</param>
/// <param name="PingInterval">How often devices behind NAT are asked whether they are there.</param>
public sealed record GatewayOptions(
    GatewayId Id,
    TransportOptions Transport,
    MediaOptions Media,
    AuthenticationOptions Authentication,
    IPAddress? MediaAddress,
    TimeSpan PingInterval,
    TimeSpan SessionExpires,
    AdmissionLimits Admission);
