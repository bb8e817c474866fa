using Softswitch.Domain.Tenants;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Contracts.Webhooks;

/// <summary>
/// Which node sees to which webhook, and what waits for each: the records of ended calls are put there with the records
/// themselves and stay until they were taken. Everything throws <see cref="Records.StorageUnavailableException"/> while the database is away.
/// </summary>
public interface IWebhookStore
{
    /// <summary>Records that wait for one webhook at most; the oldest go first.</summary>
    const int MostWaiting = 10_000;

    /// <summary>Takes for a node every webhook in use that no other node holds, and keeps what it holds. All that it then holds.</summary>
    /// <param name="node">A name that no other process has.</param>
    /// <param name="now">Unix time in milliseconds.</param>
    /// <param name="until">How long the node may see to them without asking again, unix milliseconds.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ImmutableArray<HeldWebhook>> Hold(string node, long now, long until, CancellationToken cancellation = default);

    /// <summary>Gives back what a node holds.</summary>
    Task LetGo(string node, CancellationToken cancellation = default);

    /// <summary>The oldest records that wait.</summary>
    ValueTask<ImmutableArray<WaitingRecord>> Waiting(TenantId tenant, WebhookId webhook, int limit, CancellationToken cancellation = default);

    /// <summary>A message was taken: the records in it wait no longer.</summary>
    Task Delivered(TenantId tenant, WebhookId webhook, ImmutableArray<long> positions, long at, CancellationToken cancellation = default);

    /// <summary>A message was not taken.</summary>
    /// <param name="fault">Why, for people.</param>
    /// <param name="pausedAt">Not null to send nothing more from then on.</param>
    Task Failed(TenantId tenant, WebhookId webhook, string fault, long? pausedAt, CancellationToken cancellation = default);

    /// <summary>Takes away what waits beyond <see cref="MostWaiting"/> and counts it, with <paramref name="more"/> events that were lost elsewhere; how many went.</summary>
    Task<long> Drop(TenantId tenant, WebhookId webhook, long more, CancellationToken cancellation = default);

    /// <summary>Null when there is no such webhook.</summary>
    ValueTask<WebhookView?> View(TenantId tenant, WebhookId webhook, CancellationToken cancellation = default);
}
