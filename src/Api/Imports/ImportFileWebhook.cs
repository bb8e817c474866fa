using System.ComponentModel;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileWebhook
{
    [Description("32 hex digits, by which an update finds the webhook; null to have one made")]
    public string? Id { get; init; }

    public required string Url { get; init; }

    [Description("Any of Calls, Channels, Users, Alarms and Records; left out: all")]
    public IReadOnlyList<string>? Events { get; init; }

    public bool Enabled { get; init; } = true;

    [Description("Left out: one is made for a new webhook and answered, and stays as it is for another")]
    public string? Secret { get; init; }
}
