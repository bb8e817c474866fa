using Softswitch.Domain.Tenants;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Contracts.Webhooks;

/// <summary>A webhook that one node sees to.</summary>
/// <param name="Version">Changes with its configuration.</param>
/// <param name="Key">The bytes of its secret; empty when the secret cannot be opened.</param>
/// <param name="Failures">One after the other, up to now.</param>
/// <param name="IsPaused">Nothing is sent until its configuration changes.</param>
/// <param name="HasRecords">Records wait for it.</param>
public sealed record HeldWebhook(
    TenantId Tenant, WebhookId Id, long Version, string Url, WebhookEvents Events, byte[] Key, int Failures, bool IsPaused, bool HasRecords)
{
    // A secret does not get into a log by way of its record.
    public override string ToString() => $"webhook {Tenant}/{Id}";
}
