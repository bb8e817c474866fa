namespace Softswitch.Embedded.Turns;

/// <summary>
/// Ownership and queue in one word: null is idle, <see cref="Owned"/> is owned with nothing queued,
/// anything else is owned with work queued, newest first, down to <see cref="Owned"/>.
/// </summary>
internal struct WorkInbox
{
    private static readonly Work Owned = new OwnedMark();

    private Work? _head;

    /// <summary>Takes an idle inbox.</summary>
    internal bool TryEnter() => Interlocked.CompareExchange(ref _head, Owned, null) is null;

    /// <summary>Queues work. True when the inbox was idle: the caller owns it now and must see to it that the work is run.</summary>
    internal bool Push(Work work)
    {
        while (true)
        {
            var head = Volatile.Read(ref _head);
            work.Next = head ?? Owned;
            if (ReferenceEquals(Interlocked.CompareExchange(ref _head, work, head), head))
                return head is null;
        }
    }

    /// <summary>Gives the inbox up. False when work is queued: the caller stays its owner.</summary>
    internal bool TryLeave() => ReferenceEquals(Interlocked.CompareExchange(ref _head, null, Owned), Owned);

    /// <summary>Takes all queued work, oldest first; null when there is none. Only the owner may ask.</summary>
    internal Work? TakeAll()
    {
        var work = Interlocked.Exchange(ref _head, Owned)!;
        Work? oldest = null;
        while (!ReferenceEquals(work, Owned))
        {
            var older = work.Next!;
            work.Next = oldest;
            oldest = work;
            work = older;
        }

        return oldest;
    }

    private sealed class OwnedMark : Work
    {
        internal override void Run(Mailbox mailbox)
        {
        }
    }
}
