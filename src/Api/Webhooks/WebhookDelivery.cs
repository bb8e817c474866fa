using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Softswitch.Api.Live;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Webhooks;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Api.Webhooks;

/// <summary>
/// Sees to the webhooks this node holds. Every node asks once a second for those that nobody holds; what a node that is
/// gone held is taken over when its time is up.
/// </summary>
internal sealed class WebhookDelivery(
    IWebhookStore store, WebhookCourier courier, LiveFeed feed, ApiOptions options, TimeProvider time, ILogger<WebhookDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly string _node = options.NewId().ToString("N");
    private readonly Dictionary<(TenantId, WebhookId), WebhookWork> _work = [];
    private DateTimeOffset _heldUntil;
    private DateTimeOffset _trimmedAt;
    private int _paused;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        WebhookInstruments.Show();
        using var timer = new PeriodicTimer(Tick, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await See(stoppingToken);
        }
        finally
        {
            await Leave();
        }
    }

    private async Task See(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        try
        {
            var held = await store.Hold(_node, now.ToUnixTimeMilliseconds(), (now + Lease).ToUnixTimeMilliseconds(), cancellation);

            // At least half of the lease is left of each.
            _heldUntil = now + Lease / 2;
            await Adopt(held);
            await Trim(held, now, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.WebhooksPutOff(failure);

            // Another node may hold them by now.
            if (now >= _heldUntil)
                await Adopt([]);
        }
    }

    private async Task Adopt(ImmutableArray<HeldWebhook> held)
    {
        var paused = held.Count(each => each.IsPaused);
        WebhookInstruments.PausedChanged(paused - _paused);
        _paused = paused;
        var wanted = held.Where(each => !each.IsPaused).ToDictionary(each => (each.Tenant, each.Id));
        foreach (var (key, work) in _work.ToArray())
        {
            if (wanted.TryGetValue(key, out var webhook) && webhook.Version == work.Version)
                continue;
            _work.Remove(key);
            await work.DisposeAsync();
        }

        foreach (var (key, webhook) in wanted)
        {
            if (!_work.TryGetValue(key, out var work))
                _work[key] = Start(webhook);
            else if (webhook.HasRecords)
                work.Sender.Wake();
        }
    }

    private WebhookWork Start(HeldWebhook webhook) => new(
        webhook.Version, new WebhookSender(webhook, store, courier, feed, new Random(webhook.Id.GetHashCode()), time, logger));

    // What waits for a receiver that does not come back has its bound.
    private async Task Trim(ImmutableArray<HeldWebhook> held, DateTimeOffset now, CancellationToken cancellation)
    {
        if (now - _trimmedAt < Lease)
            return;
        _trimmedAt = now;
        foreach (var webhook in held.Where(each => each.HasRecords))
            WebhookInstruments.Dropped(await store.Drop(webhook.Tenant, webhook.Id, 0, cancellation));
    }

    private async Task Leave()
    {
        await Adopt([]);
        try
        {
            await store.LetGo(_node, CancellationToken.None);
        }
        catch (StorageUnavailableException failure)
        {
            logger.WebhooksPutOff(failure);
        }
    }
}
