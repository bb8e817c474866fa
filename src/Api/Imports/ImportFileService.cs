using System.ComponentModel;
using Softswitch.Domain.Services;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileService
{
    [Description("2 to 5 digits, as many as the tenant's other extensions, by which an update finds the service")]
    public required string Extension { get; init; }

    [Description("What the platform does for who calls it")]
    public required ServiceKind Kind { get; init; }

    [Description("The class that a Music service plays, which the tenant has already")]
    public string? Music { get; init; }

    [Description("The id of the sound that an Announcement plays, which the tenant has already")]
    public string? Sound { get; init; }

    [Description("4 to 10 digits to be keyed before anything else is heard; left out: none")]
    public string? Pin { get; init; }

    [Description("A Conference is recorded")]
    public bool Records { get; init; }
}
