namespace Softswitch.Gateway.Admission;

/// <summary>
/// A token bucket per source in a table of fixed size. A source that finds no room takes the place of one not heard of for
/// longer, whose bucket is full again by then unless somebody floods from thousands of addresses.
/// </summary>
internal sealed class SourceBuckets
{
    private const int Sets = 1 << 14;
    private const int Ways = 2;
    private const int LockCount = 64;

    private readonly SourceBucket[] _buckets = new SourceBucket[Sets * Ways];
    private readonly Lock[] _locks = new Lock[LockCount];
    private readonly double _perSecond;
    private readonly int _burst;

    public SourceBuckets(double perSecond, int burst)
    {
        (_perSecond, _burst) = (perSecond, burst);
        for (var i = 0; i < LockCount; i++)
            _locks[i] = new Lock();
    }

    /// <summary>Takes tokens; false, and nothing taken, when there are too few.</summary>
    /// <param name="cost">0 only asks whether there is one.</param>
    public bool TryTake(SourceKey source, int cost, long nowMs)
    {
        var set = Set(source);
        lock (_locks[set & (LockCount - 1)])
        {
            ref var bucket = ref Find(set * Ways, source);
            if (bucket.Source != source)
                bucket = new SourceBucket { Source = source, Tokens = _burst, FilledAt = nowMs };
            var tokens = Math.Min(_burst, bucket.Tokens + ((nowMs - bucket.FilledAt) * _perSecond / 1000.0));
            var enough = tokens >= Math.Max(cost, 1);
            bucket.Tokens = enough ? tokens - cost : tokens;
            bucket.FilledAt = nowMs;
            return enough;
        }
    }

    /// <summary>Fills the bucket of a source again.</summary>
    public void Forget(SourceKey source)
    {
        var set = Set(source);
        lock (_locks[set & (LockCount - 1)])
        {
            ref var bucket = ref Find(set * Ways, source);
            if (bucket.Source == source)
                bucket = default;
        }
    }

    // Seeded per process: sources choose their addresses, they must not choose whose place they take.
    private static int Set(SourceKey source) => HashCode.Combine(source) & (Sets - 1);

    private ref SourceBucket Find(int first, SourceKey source)
    {
        ref var one = ref _buckets[first];
        ref var other = ref _buckets[first + 1];
        if (one.Source == source)
            return ref one;
        if (other.Source == source || other.FilledAt < one.FilledAt)
            return ref other;
        return ref one;
    }
}
