using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Sounds;

/// <summary>What can be changed of a sound. What is heard of it cannot.</summary>
internal sealed record SoundInput : IItemInput
{
    [Description("As read; fixed")]
    public string? Id { get; init; }

    [Description("1 to 100 characters")]
    public required string Name { get; init; }

    [Description("ISO 639-1 of what is spoken in it: nl, en, de, es, fr or lv; null when that does not matter")]
    public string? Language { get; init; }

    [Description("How long it is, as read; fixed")]
    public int? Milliseconds { get; init; }

    [Description("What it was made of, as read; fixed")]
    public string? Source { get; init; }

    public long? Version { get; init; }
}
