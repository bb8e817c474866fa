using Softswitch.Api.Live;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Api.Webhooks;

/// <summary>The live events of a tenant that a webhook wants, in order. One that falls behind goes on where it was while that is held, and else after a gap.</summary>
internal sealed class LiveTail(TenantId tenant, WebhookEvents wanted, LiveFeed feed) : IDisposable
{
    private LiveSubscription? _listener;
    private LivePosition? _position;
    private long _missed;

    /// <summary>Events that were missed since this was last asked.</summary>
    public long TakeMissed()
    {
        var missed = _missed;
        _missed = 0;
        return missed;
    }

    /// <summary>Completes when something may have come.</summary>
    /// <exception cref="TimeoutException">The board cannot be reached.</exception>
    public async Task Wait(CancellationToken cancellation)
    {
        _listener ??= await feed.Subscribe(tenant, _position, cancellation);
        if (await _listener.Messages.WaitToReadAsync(cancellation))
            return;
        _listener.Dispose();
        _listener = null;
    }

    /// <summary>What has come.</summary>
    public IReadOnlyList<WebhookEvent> Take(int most)
    {
        var events = new List<WebhookEvent>();
        while (events.Count < most && _listener is not null && _listener.Messages.TryRead(out var message))
        {
            if (Event(message) is { } told)
                events.Add(told);
            _position = message.Position;
        }

        return events;
    }

    public void Dispose() => _listener?.Dispose();

    private WebhookEvent? Event(LiveMessage message)
    {
        var id = message.Position.ToString();
        if (message is LiveMessage.Snapshot { Board: var board })
        {
            if (_position is { } known && known.Epoch == board.Epoch)
                _missed += Math.Max(0, board.Sequence - known.Sequence);
            return new WebhookEvent(id, "reset", null);
        }

        if (!IsWanted(((LiveMessage.Change)message).Event.Change))
            return null;
        var (name, data) = LiveShape.Of(message);
        return new WebhookEvent(id, name, data);
    }

    private bool IsWanted(LiveChange change) => change switch
    {
        LiveChange.Call => wanted.HasFlag(WebhookEvents.Calls),
        LiveChange.Channel => wanted.HasFlag(WebhookEvents.Channels),
        LiveChange.User => wanted.HasFlag(WebhookEvents.Users),
        LiveChange.Alarm => wanted.HasFlag(WebhookEvents.Alarms),
        LiveChange.Switched => wanted.HasFlag(WebhookEvents.Switches),
        _ => false,
    };
}
