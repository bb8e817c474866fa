using Microsoft.Extensions.Logging;
using Softswitch.Api.Live;
using Softswitch.Contracts.Webhooks;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Api.Webhooks;

/// <summary>Tells one webhook what happens, one message after the other: records that wait first, then live events.</summary>
internal sealed class WebhookSender(
    HeldWebhook webhook, IWebhookStore store, WebhookCourier courier, LiveFeed feed, Random random, TimeProvider time, ILogger logger) : IDisposable
{
    private const int MostEvents = 100;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly LiveTail? _live = (webhook.Events & WebhookEvents.Live) == WebhookEvents.None ? null : new LiveTail(webhook.Tenant, webhook.Events, feed);
    private readonly SemaphoreSlim _records = new(webhook.HasRecords ? 1 : 0, 1);
    private int _failures = webhook.Failures;
    private Task? _heard;
    private Task? _recorded;

    /// <summary>Records wait in the store.</summary>
    public void Wake()
    {
        if (_records.CurrentCount == 0)
            _records.Release();
    }

    /// <summary>Until it is cancelled, or the receiver took none of too many.</summary>
    public async Task Run(CancellationToken until)
    {
        while (true)
        {
            try
            {
                if (await Next(until) is { } message && !await Deliver(message, until))
                    return;
                if (_live?.TakeMissed() is > 0 and var missed)
                    WebhookInstruments.Dropped(await store.Drop(webhook.Tenant, webhook.Id, missed, until));
            }
            catch (Exception failure) when (!until.IsCancellationRequested)
            {
                logger.WebhooksPutOff(failure);
                await Task.Delay(Rest, time, until);
            }
        }
    }

    public void Dispose()
    {
        _live?.Dispose();
        _records.Dispose();
    }

    /// <summary>Waits for the next message; null when it was nothing after all.</summary>
    private async Task<WebhookMessage?> Next(CancellationToken until)
    {
        _recorded ??= _records.WaitAsync(until);
        if (_live is not null)
            _heard ??= _live.Wait(until);
        var first = await Task.WhenAny(_recorded, _heard ?? _recorded);
        if (_recorded.IsCompleted)
        {
            await _recorded;
            return await Records(until);
        }

        _heard = null;
        await first;
        return WebhookMessage.Of(webhook, _live!.Take(MostEvents), []);
    }

    private async Task<WebhookMessage?> Records(CancellationToken until)
    {
        var waiting = await store.Waiting(webhook.Tenant, webhook.Id, MostEvents, until);
        if (waiting.Length < MostEvents)
            _recorded = null;
        var events = waiting.Select(WebhookMessage.Event).OfType<WebhookEvent>().ToList();
        ImmutableArray<long> positions = [.. waiting.Select(each => each.Position)];

        // Those of which the record is kept no longer.
        if (events.Count == 0 && positions.Length > 0)
            await store.Delivered(webhook.Tenant, webhook.Id, positions, Now, until);
        return WebhookMessage.Of(webhook, events, positions);
    }

    /// <summary>False when too many failed.</summary>
    private async Task<bool> Deliver(WebhookMessage message, CancellationToken until)
    {
        while (true)
        {
            var fault = await courier.Send(webhook, message, until);
            WebhookInstruments.Sent(fault is null);
            if (fault is null)
            {
                _failures = 0;
                await store.Delivered(webhook.Tenant, webhook.Id, message.Positions, Now, until);
                return true;
            }

            var pause = WebhookRetries.PauseAfter(++_failures, random.NextDouble());
            await store.Failed(webhook.Tenant, webhook.Id, fault, pause is null ? Now : null, until);
            if (pause is null)
            {
                logger.WebhookPaused(webhook.Tenant.Value, webhook.Id.ToString(), fault);
                return false;
            }

            await Task.Delay(pause.Value, time, until);
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
