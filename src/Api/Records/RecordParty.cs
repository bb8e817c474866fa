using Softswitch.Contracts.Records;

namespace Softswitch.Api.Records;

internal sealed record RecordParty
{
    public required string? Channel { get; init; }

    public required string? UserId { get; init; }

    public required string? Number { get; init; }

    public required string? Name { get; init; }

    public static RecordParty Of(CdrParty party) => new()
    {
        Channel = party.Channel?.Value,
        UserId = party.User?.ToString(),
        Number = party.Number,
        Name = party.Name,
    };
}
