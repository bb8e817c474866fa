using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Sounds;

internal sealed record MusicClassInput : IItemInput
{
    [Description("1 to 50 characters; required for a new class, fixed from then on. The class named default is heard on hold and wherever no class is named")]
    public string? Name { get; init; }

    [Description("Ids of 1 to 50 sounds, in the order in which they are played; one may be there twice")]
    public required IReadOnlyList<string> Sounds { get; init; }

    [Description("Whether they are played in another order each time round")]
    public bool Shuffled { get; init; }

    public long? Version { get; init; }
}
