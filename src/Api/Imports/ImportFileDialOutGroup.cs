using System.ComponentModel;
using Softswitch.Api.DialOutGroups;

namespace Softswitch.Api.Imports;

/// <summary>The members mean what they mean in <see cref="DialOutGroupInput"/>.</summary>
internal sealed record ImportFileDialOutGroup
{
    [Description("1 to 50 characters, by which an update finds the group")]
    public required string Name { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Numbers { get; init; } = [];
}
