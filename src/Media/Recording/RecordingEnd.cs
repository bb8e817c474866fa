namespace Softswitch.Media.Recording;

/// <summary>Why a recording is over.</summary>
public enum RecordingEnd : byte
{
    /// <summary>Somebody stopped it, or the writer was closed.</summary>
    Stopped,

    /// <summary>It was as long as it may be.</summary>
    TooLong,

    /// <summary>The disk is full, the folder or the file gone or not writable. What was written before may be there.</summary>
    Unwritable,
}
