using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Tenants;

/// <summary>A valid tenant. The fields are those of <see cref="TenantConfig"/>, with the company name filled in.</summary>
public sealed record TenantModel(
    TenantId Id,
    string Name,
    string? SipDomain,
    string Country,
    string TimeZone,
    string Language,
    int? ExtensionLength,
    string CompanyName,
    E164? CompanyNumber,
    bool ShowsCompanyName = true,
    bool ShowsCompanyNumber = true,
    E164? EmergencyNumber = null,
    NumberCategory Barred = NumberCategory.None,
    Encryption Encryption = Encryption.Optional)
{
    /// <summary>It is known: a tenant with another is not stored.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The time by the clocks of the tenant.</summary>
    public DateTime LocalTime(DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, Zone).DateTime;
}
