using System.ComponentModel;
using Softswitch.Api.Tables;
using Softswitch.Domain.Services;

namespace Softswitch.Api.Services;

internal sealed record ServiceInput : IItemInput
{
    [Description("2 to 5 digits, as many as the tenant's other extensions, and no other's; required for a new service, fixed from then on")]
    public string? Extension { get; init; }

    [Description("What the platform does for who calls it")]
    public required ServiceKind Kind { get; init; }

    [Description("The class that a Music service plays; null for the tenant's class default, or the built-in music where there is none")]
    public string? Music { get; init; }

    [Description("The id of the sound that an Announcement plays; null for the prompt Welcome")]
    public string? Sound { get; init; }

    public long? Version { get; init; }
}
