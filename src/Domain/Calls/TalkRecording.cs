namespace Softswitch.Domain.Calls;

/// <summary>A recording of both sides of a talk, the caller on the left.</summary>
/// <param name="Job">Of the caller's leg.</param>
/// <param name="Name">Of its file, without folder and ending.</param>
/// <param name="Milliseconds">How long it became; null while nobody told.</param>
/// <param name="Failed">It could not be made, or not be kept.</param>
public sealed record TalkRecording(
    int Job, string Name, DateTimeOffset StartedAt, bool IsPaused = false, long? Milliseconds = null, bool Failed = false)
{
    public bool IsRunning => Milliseconds is null;
}
