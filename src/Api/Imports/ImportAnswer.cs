using System.ComponentModel;

namespace Softswitch.Api.Imports;

internal sealed record ImportAnswer
{
    public required string Tenant { get; init; }

    [Description("Users in the file")]
    public required int Users { get; init; }

    [Description("Channels in the file")]
    public required int Channels { get; init; }

    [Description("DIDs in the file")]
    public required int Dids { get; init; }

    [Description("Services in the file")]
    public required int Services { get; init; }

    [Description("Extensions in the file that lead calls on")]
    public required int Routing { get; init; }

    [Description("Schemes in the file")]
    public required int Schemes { get; init; }

    [Description("Passwords that were made for new channels: shown this once, and never again")]
    public required IReadOnlyList<ImportPassword> Generated { get; init; }

    [Description("Secrets that were made for new webhooks: shown this once, and never again")]
    public required IReadOnlyList<ImportSecret> Secrets { get; init; }
}
