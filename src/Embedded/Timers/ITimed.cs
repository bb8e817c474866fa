namespace Softswitch.Embedded.Timers;

/// <summary>Something that <see cref="TimerQueue"/> holds until it is due.</summary>
internal interface ITimed
{
    /// <summary>Place in the queue, or -1. Belongs to the queue.</summary>
    int QueueIndex { get; set; }

    /// <summary>Called once when due, on a thread of the queue; must return quickly.</summary>
    void Fire();
}
