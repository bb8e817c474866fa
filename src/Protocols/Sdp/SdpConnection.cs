namespace Softswitch.Protocols.Sdp;

/// <summary>c=IN type address (RFC 8866 5.7). <paramref name="Address"/> includes a multicast suffix, as received.</summary>
/// <param name="AddressType">IP4 or IP6.</param>
public sealed record SdpConnection(string AddressType, string Address);
