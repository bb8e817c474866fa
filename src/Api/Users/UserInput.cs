using System.ComponentModel;
using Softswitch.Api.Channels;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Users;

internal sealed record UserInput : IItemInput
{
    [Description("32 hex digits; one is made when it is left out for a new user, fixed from then on")]
    public string? Id { get; init; }

    [Description("For people; 1 to 100 characters")]
    public required string Name { get; init; }

    [Description("The user's number, which is created with the user: digits, or 'next' for the next free one; null for a user who cannot be dialled")]
    public string? Extension { get; init; }

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

    [Description("4 to 8 digits. Left out: the stored one stays. Never read back")]
    public string? Pin { get; init; }

    [Description("Only for a new user: channels to create with it; each needs a name, and no userId")]
    public IReadOnlyList<ChannelInput>? Channels { get; init; }

    public long? Version { get; init; }
}
