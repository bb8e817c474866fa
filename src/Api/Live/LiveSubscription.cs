using System.Threading.Channels;

namespace Softswitch.Api.Live;

/// <summary>
/// One listener's queue. It has a bound: a listener that does not keep up is dropped, which <see cref="Messages"/> shows
/// by its end, and comes back with the position it has reached. Dispose it to stop listening.
/// </summary>
public sealed class LiveSubscription : IDisposable
{
    private readonly Channel<LiveMessage> _queue;
    private readonly CancellationTokenSource _ended = new();
    private readonly Action<LiveSubscription> _leave;

    internal LiveSubscription(int capacity, Action<LiveSubscription> leave)
    {
        _queue = Channel.CreateBounded<LiveMessage>(new BoundedChannelOptions(capacity) { SingleReader = true, AllowSynchronousContinuations = false });
        _leave = leave;
    }

    /// <summary>Ends when the listener was too slow, or the host stops.</summary>
    public ChannelReader<LiveMessage> Messages => _queue.Reader;

    /// <summary>Set when <see cref="Messages"/> has ended, also while its reader is busy elsewhere.</summary>
    public CancellationToken Ended => _ended.Token;

    public void Dispose()
    {
        _leave(this);
        End();
        _ended.Dispose();
    }

    /// <summary>False when there is no room: the listener is dropped.</summary>
    internal bool Offer(LiveMessage message)
    {
        if (_queue.Writer.TryWrite(message))
            return true;
        End();
        return false;
    }

    internal void End()
    {
        if (!_queue.Writer.TryComplete())
            return;
        // On another thread: whoever waits for this runs there, not inside the feed's lock.
        _ = _ended.CancelAsync();
    }
}
