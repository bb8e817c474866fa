using System.ComponentModel;
using Softswitch.Contracts.Webhooks;

namespace Softswitch.Api.Webhooks;

internal sealed record WebhookLive
{
    public required string Id { get; init; }

    [Description("When a message was last taken; null for never")]
    public required DateTimeOffset? DeliveredAt { get; init; }

    [Description("Failed messages one after the other, up to now")]
    public required int Failures { get; init; }

    [Description("Why the last one failed; null when it did not")]
    public required string? Fault { get; init; }

    [Description("Since when nothing is sent, because too many failed; null while it is. Any change of the webhook has it tried again")]
    public required DateTimeOffset? PausedAt { get; init; }

    [Description("Records that wait for it")]
    public required long Waiting { get; init; }

    [Description("Events and records it was not told for want of room, in all")]
    public required long Dropped { get; init; }

    public static WebhookLive Of(string id, WebhookView view) => new()
    {
        Id = id,
        DeliveredAt = At(view.DeliveredAt),
        Failures = view.Failures,
        Fault = view.Fault,
        PausedAt = At(view.PausedAt),
        Waiting = view.Waiting,
        Dropped = view.Dropped,
    };

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
