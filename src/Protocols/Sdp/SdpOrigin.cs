namespace Softswitch.Protocols.Sdp;

/// <summary>o=user id version IN type address (RFC 8866 5.2). The numbers may exceed 64 bits and stay text.</summary>
public sealed record SdpOrigin(string User, string SessionId, string Version, string AddressType, string Address);
