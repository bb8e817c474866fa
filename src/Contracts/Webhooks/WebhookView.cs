namespace Softswitch.Contracts.Webhooks;

/// <summary>How the deliveries of a webhook go. Times are unix milliseconds.</summary>
/// <param name="DeliveredAt">When a message was last taken; null for never.</param>
/// <param name="Failures">One after the other, up to now.</param>
/// <param name="Fault">Why the last one failed; null when it did not.</param>
/// <param name="PausedAt">Since when nothing is sent, because too many failed; null while it is.</param>
/// <param name="Waiting">Records that wait.</param>
/// <param name="Dropped">Events and records it was not told for want of room, in all.</param>
public sealed record WebhookView(long? DeliveredAt, int Failures, string? Fault, long? PausedAt, long Waiting, long Dropped);
