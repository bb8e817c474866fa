using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Devices;

/// <summary>A valid channel with the defaults of its user and tenant filled in, and what checks its credentials.</summary>
/// <param name="Encryption">The stricter of its own and its tenant's.</param>
public sealed record ChannelModel(
    TenantId Tenant,
    ChannelName Name,
    UserId? UserId,
    int CallLimit,
    DtmfMethod Dtmf,
    Encryption Encryption,
    string Language,
    string Country,
    string? AreaCode,
    E164? EmergencyCallbackNumber,
    DigestHashes Digest);
