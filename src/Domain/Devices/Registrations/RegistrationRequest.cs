using Softswitch.Domain.Gateways;

namespace Softswitch.Domain.Devices.Registrations;

/// <summary>An authenticated REGISTER.</summary>
/// <param name="RemoveAll">The contact was <c>*</c> with an expiry of zero.</param>
/// <param name="Contacts">Empty for a request that only asks what is registered.</param>
public sealed record RegistrationRequest(
    GatewayId Gateway,
    string Flow,
    string Source,
    ImmutableArray<string> Path,
    string SipCallId,
    uint CSeq,
    string UserAgent,
    bool KeepAlive,
    bool RemoveAll,
    ImmutableArray<ContactChange> Contacts);
