using System.ComponentModel;
using System.Text.Json.Serialization;
using Softswitch.Api.Channels;

namespace Softswitch.Api.Users;

internal sealed record UserItem
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string? Extension { get; init; }

    public required string? Language { get; init; }

    public required string? AreaCode { get; init; }

    public required string? Email { get; init; }

    public required bool OfferSecondCall { get; init; }

    public required IReadOnlyList<string> Rights { get; init; }

    public required string? Number { get; init; }

    public required bool Anonymous { get; init; }

    public required string? EmergencyNumber { get; init; }

    public required IReadOnlyList<string> Barred { get; init; }

    public required string? DialOutGroup { get; init; }

    public required long Version { get; init; }

    [Description("The channels created with a new user, with the passwords that were made for them: shown this once")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChannelItem>? Channels { get; init; }
}
