namespace Softswitch.Media.Streams;

/// <summary>
/// How long sound must be held back so that nearly all of it comes in time: how much later than the fastest packet of the last seconds
/// most packets of the last ten seconds were. Times are microseconds.
/// </summary>
internal sealed class DelayEstimator
{
    public const long Shortest = 40_000;
    public const long Longest = 200_000;

    private const long BucketWidth = 10_000;
    private const int Buckets = (int)(Longest / BucketWidth) + 1;
    private const float Forgetting = 0.998f; // per packet: of 20 ms, half is forgotten in 7 s
    private const float InTime = 0.98f;
    private const long Window = 5_000_000;

    private readonly float[] _shares = new float[Buckets];
    private long _windowStart;
    private long _fastest; // offset of arrival to sound, in this window
    private long _fastestBefore; // and in the one before

    public DelayEstimator() => Reset();

    /// <summary>The delay to aim for.</summary>
    public long Target { get; private set; }

    public void Add(long arrival, long sound)
    {
        var offset = arrival - sound;
        if (arrival - _windowStart > Window)
        {
            _fastestBefore = arrival - _windowStart > 2 * Window ? offset : _fastest;
            (_windowStart, _fastest) = (arrival, offset);
        }

        _fastest = Math.Min(_fastest, offset);
        var bucket = Math.Clamp(LatenessOf(arrival, sound) / BucketWidth, 0, Buckets - 1);
        foreach (ref var share in _shares.AsSpan())
            share *= Forgetting;
        _shares[bucket] += 1 - Forgetting;
        Target = Quantile();
    }

    /// <summary>How much later than the fastest packets this time is for this sound.</summary>
    public long LatenessOf(long now, long sound) => now - sound - Math.Min(_fastest, _fastestBefore);

    public void Reset()
    {
        Array.Clear(_shares);
        _shares[Shortest / BucketWidth - 1] = 1;
        Target = Shortest;
        _windowStart = long.MinValue / 2;
    }

    private long Quantile()
    {
        var sum = 0f;
        var bucket = 0;
        while (bucket < Buckets - 1 && (sum += _shares[bucket]) < InTime)
            bucket++;
        return Math.Clamp((bucket + 1) * BucketWidth, Shortest, Longest);
    }
}
