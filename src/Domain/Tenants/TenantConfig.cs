using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;

namespace Softswitch.Domain.Tenants;

/// <summary>A tenant as asked for from outside.</summary>
/// <param name="Id">See <see cref="TenantId"/>.</param>
/// <param name="Name">For people; 1 to 100 characters.</param>
/// <param name="SipDomain">Host name of its own SIP domain (SPEC T1), unique on the platform; null when phones use a gateway's address.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case: NL.</param>
/// <param name="TimeZone">IANA name: Europe/Amsterdam.</param>
/// <param name="Language">ISO 639-1 of the announcements: nl.</param>
/// <param name="ExtensionLength">2 to 5; fixed once there is an extension (SPEC T2). Null leaves it as it is, or to the first extension.</param>
/// <param name="CompanyName">Shown to the other side (SPEC T7); null to show the name.</param>
/// <param name="CompanyNumber">E.164; null forbids calls to outside (SPEC T7).</param>
/// <param name="ShowsCompanyName">Outside is told the company's name; else that of who calls.</param>
/// <param name="ShowsCompanyNumber">Outside is told the company's number; else the personal number of who calls, if there is one.</param>
/// <param name="EmergencyNumber">E.164 told to emergency centres when neither user nor channel has a number (SPEC R12); null for the company number.</param>
/// <param name="Barred">What nobody may call (SPEC R11).</param>
/// <param name="Encryption">What must be encrypted of every channel at least (SPEC D6).</param>
/// <param name="FraudLimits">How much all its channels together may call outside; null for <see cref="FraudLimits.OfTenant"/>.</param>
/// <param name="Prefixes">What is keyed for its numbers (SPEC R10).</param>
public sealed record TenantConfig(
    string Id,
    string Name,
    string? SipDomain = null,
    string Country = "NL",
    string TimeZone = "Europe/Amsterdam",
    string Language = "nl",
    int? ExtensionLength = null,
    string? CompanyName = null,
    string? CompanyNumber = null,
    bool ShowsCompanyName = true,
    bool ShowsCompanyNumber = true,
    string? EmergencyNumber = null,
    NumberCategory Barred = NumberCategory.None,
    Encryption Encryption = Encryption.Optional,
    FraudLimitsConfig? FraudLimits = null,
    ImmutableArray<PrefixConfig> Prefixes = default)
{
    public ImmutableArray<PrefixConfig> Prefixes { get; init; } = Prefixes.IsDefault ? [] : Prefixes;
}
