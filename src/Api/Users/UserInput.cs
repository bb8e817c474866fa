using System.ComponentModel;
using Softswitch.Api.Channels;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Users;

internal sealed record UserInput : UserSettings, IItemInput
{
    [Description("32 hex digits; one is made when it is left out for a new user, fixed from then on")]
    public string? Id { get; init; }

    [Description("The user's number, which is created with the user: digits, or 'next' for the next free one; null for a user who cannot be dialled")]
    public string? Extension { get; init; }

    [Description("4 to 8 digits. Left out: the stored one stays. Never read back")]
    public string? Pin { get; init; }

    [Description("Only for a new user: channels to create with it; each needs a name, and no userId")]
    public IReadOnlyList<ChannelInput>? Channels { get; init; }

    public long? Version { get; init; }
}
