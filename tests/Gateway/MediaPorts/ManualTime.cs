namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _microseconds = 1_000_000;

    public override long TimestampFrequency => 1_000_000;

    public override long GetTimestamp() => Volatile.Read(ref _microseconds);

    public void Advance(TimeSpan duration) => Interlocked.Add(ref _microseconds, (long)duration.TotalMicroseconds);
}
