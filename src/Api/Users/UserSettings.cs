using System.ComponentModel;

namespace Softswitch.Api.Users;

/// <summary>What is set of a user, besides its extension, PIN and channels.</summary>
internal abstract record UserSettings
{
    [Description("For people; 1 to 100 characters")]
    public required string Name { get; init; }

    [Description("Null to follow the tenant")]
    public string? Language { get; init; }

    [Description("1 to 6 digits; picks the emergency centre")]
    public string? AreaCode { get; init; }

    [Description("One address")]
    public string? Email { get; init; }

    [Description("Call waiting")]
    public bool OfferSecondCall { get; init; } = true;

    [Description("Any of TimeConfiguration, Twinning, Recording, Parking, Reporting")]
    public IReadOnlyList<string> Rights { get; init; } = [];

    [Description("The personal number: a DID of the tenant; null for the company number")]
    public string? Number { get; init; }

    [Description("Never tells outside who calls")]
    public bool Anonymous { get; init; }

    [Description("Told to emergency centres when there is no personal number")]
    public string? EmergencyNumber { get; init; }

    [Description("What this user may not call, besides what is barred for all of the tenant; the names are those of the tenant's")]
    public IReadOnlyList<string> Barred { get; init; } = [];

    [Description("The dial-out group whose numbers alone may be called; null for no such limit")]
    public string? DialOutGroup { get; init; }
}
