using System.ComponentModel;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileDid
{
    [Description("'+' and 7 to 15 digits, unique on the platform")]
    public required string Number { get; init; }

    [Description("The extension it rings, in this file or stored already")]
    public required string Extension { get; init; }
}
