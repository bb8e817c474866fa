using System.Net;

namespace Softswitch.Gateway.Sessions;

/// <summary>Settings of calls at the gateway.</summary>
/// <param name="SessionExpires">The session interval asked for (RFC 4028 4).</param>
/// <param name="MinSessionExpires">The shortest interval accepted.</param>
/// <param name="MediaAddress">What session descriptions tell; null for the address each phone reached the gateway by.</param>
/// <param name="MediaAddressV6">The same for phones on IPv6.</param>
internal sealed record SessionOptions(
    TimeSpan SessionExpires, TimeSpan MinSessionExpires, IPAddress? MediaAddress, IPAddress? MediaAddressV6 = null);
