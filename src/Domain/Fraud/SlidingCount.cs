namespace Softswitch.Domain.Fraud;

/// <summary>When things happened, the oldest first: each counts until a window has passed over it.</summary>
public sealed record SlidingCount(ImmutableQueue<DateTimeOffset> Times, int Count)
{
    public static readonly SlidingCount None = new([], 0);

    public SlidingCount Add(DateTimeOffset at) => new(Times.Enqueue(at), Count + 1);

    /// <summary>Without what happened at <paramref name="end"/> or before.</summary>
    public SlidingCount After(DateTimeOffset end)
    {
        var (times, count) = (Times, Count);
        while (count > 0 && times.Peek() <= end)
            (times, count) = (times.Dequeue(), count - 1);
        return count == Count ? this : new SlidingCount(times, count);
    }
}
