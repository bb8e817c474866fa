using Softswitch.Api.Fraud;
using Softswitch.Api.Prefixes;
using Softswitch.Domain.Devices;

namespace Softswitch.Api.Tenants;

internal sealed record TenantItem
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string? SipDomain { get; init; }

    public required string Country { get; init; }

    public required string TimeZone { get; init; }

    public required string Language { get; init; }

    public required int? ExtensionLength { get; init; }

    public required string? CompanyName { get; init; }

    public required string? CompanyNumber { get; init; }

    public required bool ShowsCompanyName { get; init; }

    public required bool ShowsCompanyNumber { get; init; }

    public required string? EmergencyNumber { get; init; }

    public required IReadOnlyList<string> Barred { get; init; }

    public required Encryption Encryption { get; init; }

    public required FraudLimitSettings? FraudLimits { get; init; }

    public required IReadOnlyList<PrefixSettings> Prefixes { get; init; }

    public required long Version { get; init; }
}
