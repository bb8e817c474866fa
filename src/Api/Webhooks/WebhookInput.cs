using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Webhooks;

internal sealed record WebhookInput : IItemInput
{
    [Description("32 hex digits; null to have one made")]
    public string? Id { get; init; }

    [Description("https or http; redirects are not followed, and addresses of private networks are not called unless the platform allows it")]
    public string Url { get; init; } = "";

    [Description("Any of Calls, Channels, Users, Alarms, Switches (live events), Records (of ended calls) and SignIns (by telephone); null for all")]
    public IReadOnlyList<string>? Events { get; init; }

    [Description("False keeps it out of use: what happens meanwhile it is not told")]
    public bool Enabled { get; init; } = true;

    [Description("What messages are signed with: whsec_ and 24 to 64 bytes in base64. Left out: one is made for a new webhook, and the stored one stays. Never read back")]
    public string? Secret { get; init; }

    public long? Version { get; init; }
}
