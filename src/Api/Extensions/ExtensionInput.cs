using System.ComponentModel;
using Softswitch.Api.Tables;
using Softswitch.Domain.Numbers;

namespace Softswitch.Api.Extensions;

internal sealed record ExtensionInput : IItemInput
{
    [Description("2 to 5 digits, as many as the tenant's other extensions, or 'next' for the next free number; required for a new extension, fixed from then on")]
    public string? Number { get; init; }

    [Description("What answers; only User can be made here")]
    public ExtensionType Type { get; init; } = ExtensionType.User;

    [Description("The user who is called")]
    public string? UserId { get; init; }

    public long? Version { get; init; }
}
