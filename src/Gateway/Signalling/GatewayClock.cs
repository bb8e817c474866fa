namespace Softswitch.Gateway.Signalling;

/// <summary>Milliseconds of a monotonic clock, as the protocol machines want them.</summary>
internal sealed class GatewayClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    public TimeProvider Time { get; } = time;

    public long NowMs => (long)Time.GetElapsedTime(_start).TotalMilliseconds;
}
