using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Dids;

internal sealed record DidInput : IItemInput
{
    [Description("'+' and 7 to 15 digits, unique on the platform; required for a new number, fixed from then on")]
    public string? Number { get; init; }

    [Description("The extension it rings")]
    public required string Extension { get; init; }

    public long? Version { get; init; }
}
