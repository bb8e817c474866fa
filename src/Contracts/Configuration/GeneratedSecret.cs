using Softswitch.Domain.Webhooks;

namespace Softswitch.Contracts.Configuration;

/// <summary>A secret made for a webhook; shown once, stored only sealed.</summary>
public sealed record GeneratedSecret(WebhookId Webhook, string Secret);
