using System.ComponentModel;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Records;

internal sealed record RecordParty
{
    public required string? Channel { get; init; }

    public required string? UserId { get; init; }

    public required string? Number { get; init; }

    public required string? Name { get; init; }

    [Description("The trunk over which this side came or was reached; null for one of the tenant")]
    public required string? Trunk { get; init; }

    public static RecordParty Of(CdrParty party) => new()
    {
        Channel = party.Channel?.Value,
        UserId = party.User?.ToString(),
        Number = party.Number,
        Name = party.Name,
        Trunk = party.Trunk,
    };
}
