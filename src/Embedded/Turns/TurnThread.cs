namespace Softswitch.Embedded.Turns;

/// <summary>
/// What one thread knows of the turns on its stack. Mailboxes woken by a turn run after the outermost turn of the thread,
/// so that nobody's continuation runs in the middle of somebody else's turn.
/// </summary>
internal sealed class TurnThread
{
    private const int DeepestNesting = 16;
    private const int MostWokenPerTurn = 32;

    [ThreadStatic]
    private static TurnThread? _current;

    private Mailbox? _firstWoken;
    private Mailbox? _lastWoken;
    private int _depth;

    internal static TurnThread Current => _current ??= new TurnThread();

    /// <summary>Whether a call may still run inline on this thread's stack.</summary>
    internal bool MayNest => _depth < DeepestNesting;

    /// <summary>Whether this thread is in a turn.</summary>
    internal bool InTurn => _depth > 0;

    internal void Enter() => _depth++;

    internal void Leave()
    {
        // Still counted as a turn, so that those woken now join the list instead of the stack.
        if (_depth == 1 && _firstWoken is not null)
            RunWoken();
        _depth--;
    }

    /// <summary>Has an owned mailbox with queued work run: after the turn this thread is in, or else on the thread pool.</summary>
    internal static void Wake(Mailbox mailbox)
    {
        var thread = Current;
        if (thread.InTurn)
            thread.Append(mailbox);
        else
            ThreadPool.UnsafeQueueUserWorkItem(mailbox, preferLocal: true);
    }

    private void Append(Mailbox mailbox)
    {
        if (_lastWoken is null)
            _firstWoken = mailbox;
        else
            _lastWoken.NextWoken = mailbox;
        _lastWoken = mailbox;
    }

    private Mailbox? TakeWoken()
    {
        var mailbox = _firstWoken;
        if (mailbox is null)
            return null;
        _firstWoken = mailbox.NextWoken;
        mailbox.NextWoken = null;
        if (_firstWoken is null)
            _lastWoken = null;
        return mailbox;
    }

    // The thread may belong to a socket: beyond a fair share the pool takes over.
    private void RunWoken()
    {
        for (var count = 0; TakeWoken() is { } mailbox; count++)
        {
            if (count < MostWokenPerTurn)
                mailbox.RunQueued(this);
            else
                ThreadPool.UnsafeQueueUserWorkItem(mailbox, preferLocal: false);
        }
    }
}
