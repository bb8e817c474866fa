namespace Softswitch.Domain.Calls;

/// <summary>What somebody wants of the recording of a talk.</summary>
public enum RecordingOrder
{
    /// <summary>Record from now on; go on where it was paused.</summary>
    Record,

    /// <summary>Keep what is said now out of it, as a card number.</summary>
    Pause,

    /// <summary>End it.</summary>
    Stop,
}
