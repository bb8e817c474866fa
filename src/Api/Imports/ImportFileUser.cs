using System.ComponentModel;

namespace Softswitch.Api.Imports;

/// <summary>The members mean what they mean in <see cref="Users.UserInput"/>.</summary>
internal sealed record ImportFileUser
{
    [Description("For people; 1 to 100 characters")]
    public required string Name { get; init; }

    [Description("The user's number, by which an update finds the user")]
    public required string Extension { get; init; }

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

    [Description("4 to 8 digits; left out: the stored one stays")]
    public string? Pin { get; init; }

    public IReadOnlyList<ImportFileChannel> Channels { get; init; } = [];
}
