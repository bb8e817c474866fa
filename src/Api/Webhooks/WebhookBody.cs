namespace Softswitch.Api.Webhooks;

/// <summary>What is sent to a webhook at a time, in the order in which it happened.</summary>
internal sealed record WebhookBody(string Tenant, IReadOnlyList<WebhookEvent> Events);
