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

    public long? Version { get; init; }
}
