using System.ComponentModel;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileMusicClass
{
    [Description("1 to 50 characters, by which an update finds the class")]
    public required string Name { get; init; }

    [Description("Ids of 1 to 50 sounds, of this file or stored already")]
    public required IReadOnlyList<string> Sounds { get; init; }

    public bool Shuffled { get; init; }
}
