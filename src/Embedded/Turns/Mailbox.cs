using Microsoft.Extensions.Logging;

namespace Softswitch.Embedded.Turns;

/// <summary>
/// Runs turns one at a time. It is the synchronization context of its turns, so that what they await resumes as a turn.
/// </summary>
internal abstract class Mailbox : SynchronizationContext, IThreadPoolWorkItem
{
    private const int MostWorkPerTurn = 16;

    private WorkInbox _inbox;

    /// <summary>Next in the list of a <see cref="TurnThread"/>.</summary>
    internal Mailbox? NextWoken { get; set; }

    protected abstract ILogger Logger { get; }

    public override void Post(SendOrPostCallback d, object? state) => Enqueue(new PostedCallback(d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("A turn cannot be waited for by blocking.");

    public override SynchronizationContext CreateCopy() => this;

    void IThreadPoolWorkItem.Execute() => RunQueued(TurnThread.Current);

    internal void Enqueue(Work work)
    {
        if (_inbox.Push(work))
            TurnThread.Wake(this);
    }

    /// <summary>Runs queued work; the mailbox is owned already, on behalf of this thread.</summary>
    internal void RunQueued(TurnThread thread)
    {
        var outer = Begin(thread);
        End(thread, outer);
    }

    /// <summary>Runs a callback posted by an awaited operation.</summary>
    internal void RunPosted(SendOrPostCallback callback, object? state)
    {
        try
        {
            callback(state);
        }
        catch (Exception exception)
        {
            EngineLog.PostedCallbackFailed(Logger, ToString()!, exception);
        }
    }

    /// <summary>Owns the mailbox if it is idle; then <see cref="Begin"/> and <see cref="End"/> must follow.</summary>
    protected bool TryOwn() => _inbox.TryEnter();

    protected SynchronizationContext? Begin(TurnThread thread)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        thread.Enter();
        return outer;
    }

    protected void End(TurnThread thread, SynchronizationContext? outer)
    {
        AfterWork();
        if (!_inbox.TryLeave())
            Drain();
        SetSynchronizationContext(outer);
        thread.Leave();
    }

    /// <summary>Called in the turn after each piece of work.</summary>
    protected abstract void AfterWork();

    private void Drain()
    {
        var done = 0;
        do
        {
            var work = _inbox.TakeAll();
            while (work is not null)
            {
                var next = work.Next;
                work.Next = null;
                work.Run(this);
                AfterWork();
                work = next;
                done++;
            }

            if (done >= MostWorkPerTurn)
            {
                Enlist();
                return;
            }
        }
        while (!_inbox.TryLeave());
    }

    // Still owned, perhaps with more work: the pool goes on.
    private void Enlist() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
}
