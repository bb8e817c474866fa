using System.ComponentModel;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileSound
{
    [Description("By which others in the file name it")]
    public required string Id { get; init; }

    [Description("A tenant without a sound of this id has its only one of this name and language heard")]
    public required string Name { get; init; }

    public string? Language { get; init; }

    [Description("As exported; not looked at")]
    public int Milliseconds { get; init; }

    [Description("As exported; not looked at")]
    public string Source { get; init; } = "";
}
