namespace Softswitch.Domain.Webhooks;

/// <summary>An address of others that is told what happens in a tenant (SPEC L4), as asked for from outside.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Url">Where to, https or http.</param>
/// <param name="Events">What of.</param>
/// <param name="Enabled">False keeps it out of use; what happens meanwhile it is not told.</param>
/// <param name="Secret">What messages are signed with, see <see cref="WebhookSecret"/>; null to have one made, or to keep the one there is. Never read back.</param>
public sealed record WebhookConfig(WebhookId Id, string Url, WebhookEvents Events = WebhookEvents.All, bool Enabled = true, string? Secret = null)
{
    // A secret does not get into a log by way of its record.
    public override string ToString() => $"webhook {Id} to {Url}";
}
