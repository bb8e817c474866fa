using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;

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
    Encryption Encryption = Encryption.Optional,
    ImmutableArray<PrefixConfig> Prefixes = default,
    NumberForwards? Forwards = null)
{
    public ImmutableArray<PrefixConfig> Prefixes { get; init; } = Prefixes.IsDefault ? [] : Prefixes;

    /// <summary>What was switched by hand, and is none of the settings.</summary>
    public NumberForwards Forwards { get; init; } = Forwards ?? NumberForwards.None;

    /// <summary>It is known: a tenant with another is not stored.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The time by the clocks of the tenant.</summary>
    public DateTime LocalTime(DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, Zone).DateTime;
}
