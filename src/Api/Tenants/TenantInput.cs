using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Tenants;

internal sealed record TenantInput : IItemInput
{
    [Description("1 to 32 of a-z, 0-9 and '-', not starting with '-'; required for a new tenant, fixed from then on")]
    public string? Id { get; init; }

    [Description("For people; 1 to 100 characters")]
    public required string Name { get; init; }

    [Description("Host name of the tenant's own SIP domain, unique on the platform; null when phones use a gateway's address")]
    public string? SipDomain { get; init; }

    [Description("ISO 3166-1 code")]
    public string Country { get; init; } = "NL";

    [Description("IANA name")]
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    [Description("Language of the announcements: de, en, es, fr, lv or nl")]
    public string Language { get; init; } = "nl";

    [Description("Digits of all extensions, 2 to 5; null until the first extension chooses it")]
    public int? ExtensionLength { get; init; }

    [Description("Shown to the other side; null to show the name")]
    public string? CompanyName { get; init; }

    [Description("'+' and 7 to 15 digits; null forbids calls to outside")]
    public string? CompanyNumber { get; init; }

    [Description("Outside is told the company's name; else that of who calls")]
    public bool ShowsCompanyName { get; init; } = true;

    [Description("Outside is told the company's number; else the personal number of who calls, if there is one")]
    public bool ShowsCompanyNumber { get; init; } = true;

    [Description("Told to emergency centres when neither user nor channel has a number; null for the company number")]
    public string? EmergencyNumber { get; init; }

    [Description("Nobody may call these: any of National, Mobile, Freephone, SharedCost, Premium, PremiumAdult, PremiumEntertainment, Service, International, InternationalPremium")]
    public IReadOnlyList<string> Barred { get; init; } = [];

    public long? Version { get; init; }
}
