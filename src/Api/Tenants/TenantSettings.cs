using System.ComponentModel;
using Softswitch.Api.DialOutGroups;
using Softswitch.Api.Fraud;
using Softswitch.Api.Prefixes;
using Softswitch.Domain.Devices;

namespace Softswitch.Api.Tenants;

/// <summary>What is set of a tenant, besides its id and the length of its extensions.</summary>
internal abstract record TenantSettings
{
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

    [Description("Nobody may call these. " + NumberCategories.Description)]
    public IReadOnlyList<string> Barred { get; init; } = [];

    [Description("What must be encrypted of every channel at least: Optional (nothing), Signalling (TLS or secure WebSocket alone) or Required (media too, as SRTP)")]
    public Encryption Encryption { get; init; } = Encryption.Optional;

    [Description("How much all channels together may call outside; null as on the platform")]
    public FraudLimitSettings? FraudLimits { get; init; }

    [Description("What is keyed in front of a number to call as a number of the tenant, or to forward one; not in the British plan")]
    public IReadOnlyList<PrefixSettings> Prefixes { get; init; } = [];
}
