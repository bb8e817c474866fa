using System.ComponentModel;
using Softswitch.Api.Privacy;

namespace Softswitch.Api.Imports;

/// <summary>The members mean what they mean in <see cref="PrivacyGroupInput"/>.</summary>
internal sealed record ImportFilePrivacyGroup
{
    [Description("1 to 50 characters, by which an update finds the group")]
    public required string Name { get; init; }

    public string? Description { get; init; }

    public bool Everybody { get; init; }

    [Description("The ids of users, as they stand in this file, or of users stored already")]
    public IReadOnlyList<string> Members { get; init; } = [];

    public IReadOnlyList<PrivacyGrantInput> Grants { get; init; } = [];
}
