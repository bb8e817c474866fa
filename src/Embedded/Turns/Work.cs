namespace Softswitch.Embedded.Turns;

/// <summary>Something that waits for a mailbox: a request, a continuation, a tick. Linked, so that queueing allocates nothing.</summary>
internal abstract class Work
{
    internal Work? Next;

    /// <summary>Runs as part of a turn of the mailbox it was queued on. Never throws.</summary>
    internal abstract void Run(Mailbox mailbox);
}
