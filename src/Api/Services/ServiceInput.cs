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

    [Description("4 to 10 digits to be keyed before anything else is heard; null for none. Whoever may read services may read it")]
    public string? Pin { get; init; }

    [Description("A Conference is recorded, from its first member to its last; they are told so")]
    public bool Records { get; init; }

    public long? Version { get; init; }
}
