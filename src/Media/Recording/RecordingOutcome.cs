namespace Softswitch.Media.Recording;

/// <summary>How a recording ended.</summary>
/// <param name="Milliseconds">Of sound in the file; of one that could not be written, in what it was given.</param>
/// <param name="DroppedFrames">Frames of 20 ms for which the disk was too slow: there is silence in their place.</param>
/// <param name="Reason">What the system said when the file could not be written; empty otherwise.</param>
public sealed record RecordingOutcome(RecordingEnd End, long Milliseconds, long DroppedFrames, string Reason = "");
