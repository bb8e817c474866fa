namespace Softswitch.Gateway.MediaPorts;

/// <summary>Monotonic microseconds of a <see cref="TimeProvider"/>; never 0, which means "not yet" in the figures.</summary>
internal sealed class MediaClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp() - time.TimestampFrequency;

    public long Microseconds => (long)((time.GetTimestamp() - _start) * (1_000_000.0 / time.TimestampFrequency));
}
