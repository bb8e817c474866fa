using System.ComponentModel;
using Softswitch.Api.Users;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileUser : UserSettings
{
    [Description("The user's number, by which an update finds the user")]
    public required string Extension { get; init; }

    [Description("4 to 8 digits; left out: the stored one stays")]
    public string? Pin { get; init; }

    public IReadOnlyList<ImportFileChannel> Channels { get; init; } = [];
}
