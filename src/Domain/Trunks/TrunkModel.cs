using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Trunks;

/// <summary>A valid trunk. The fields are those of <see cref="TrunkConfig"/>.</summary>
/// <param name="Host">The host of the target; null for a trunk that only brings calls.</param>
/// <param name="Port">0 when DNS or the transport decides.</param>
/// <param name="Domain">The host part of our address of record there.</param>
public sealed record TrunkModel(
    TrunkName Name,
    string? Host,
    int Port,
    TenantId? Tenant,
    TrunkTransport Transport,
    string Country,
    NumberNotation Notation,
    string? Username,
    string? Domain,
    bool Registers,
    TimeSpan RegisterTime,
    ImmutableArray<AddressRange> Addresses,
    string? CertificateName,
    TrunkIdentity Identity,
    bool SendsDiversion,
    int? MaxCalls,
    int? MaxCallsPerSecond,
    TimeSpan OptionsTime,
    bool CarriesEmergency,
    bool Enabled);
