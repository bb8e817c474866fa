using System.ComponentModel;
using Softswitch.Domain.Services;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileService
{
    [Description("2 to 5 digits, as many as the tenant's other extensions, by which an update finds the service")]
    public required string Extension { get; init; }

    [Description("What the platform does for who calls it")]
    public required ServiceKind Kind { get; init; }
}
