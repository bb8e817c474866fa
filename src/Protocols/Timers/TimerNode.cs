namespace Softswitch.Protocols.Timers;

/// <summary>
/// A timer as part of its owner: derive from it and the wheel links the owner itself, so a timer costs no
/// allocation. A node is in at most one wheel and has at most one due time.
/// </summary>
public abstract class TimerNode
{
    /// <param name="spread">Any evenly spread value; nodes with the same one share a lock of the wheel.</param>
    protected TimerNode(int spread) => Spread = spread;

    internal int Spread { get; }

    internal TimerNode? Previous { get; set; }

    internal TimerNode? Next { get; set; }

    /// <summary>Tick at which the node fires; meaningful while it is linked.</summary>
    internal long DueTick { get; set; }

    internal bool IsLinked { get; set; }

    /// <summary>
    /// Called by the wheel outside its locks once the due time has come. A cancel or a new due time set while
    /// the wheel was about to call does not stop the call: the owner compares <paramref name="nowMs"/> with its own
    /// deadline, under its own lock.
    /// </summary>
    protected internal abstract void OnTimer(long nowMs);
}
