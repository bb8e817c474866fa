namespace Softswitch.Gateway.MediaPorts;

/// <summary>Monotonic microseconds of a <see cref="TimeProvider"/>; never 0, which means "not yet" in the figures.</summary>
internal sealed class MediaClock(TimeProvider time)
{
    private const long MicrosecondsOfUnixEpoch = 2_208_988_800_000_000; // since 1900

    private readonly long _start = time.GetTimestamp() - time.TimestampFrequency;

    private readonly long _startSince1900 = MicrosecondsOfUnixEpoch + time.GetUtcNow().ToUnixTimeMilliseconds() * 1000 - 1_000_000;

    public long Microseconds => (long)((time.GetTimestamp() - _start) * (1_000_000.0 / time.TimestampFrequency));

    /// <summary>The wall clock at a time of this one: seconds since 1900, and their fraction in the lower 32 bits (RFC 3550 4).</summary>
    public ulong NtpAt(long microseconds)
    {
        var (seconds, rest) = Math.DivRem((ulong)(_startSince1900 + microseconds), 1_000_000);
        return seconds << 32 | (rest << 32) / 1_000_000;
    }
}
