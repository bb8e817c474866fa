using System.ComponentModel;
using Softswitch.Api.Users;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileUser : UserSettings
{
    [Description("32 hex digits, by which others in the file name the user; a new user has it from then on. Left out: one is made")]
    public string? Id { get; init; }

    [Description("The user's number, by which an update finds the user; may be left out for one with an id, who is found by that")]
    public string? Extension { get; init; }

    [Description("4 to 8 digits; left out: the stored one stays")]
    public string? Pin { get; init; }

    public IReadOnlyList<ImportFileChannel> Channels { get; init; } = [];

    [Description("How the user is reached; left out: as it is")]
    public ImportFileReach? Reach { get; init; }
}
