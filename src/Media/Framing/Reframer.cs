namespace Softswitch.Media.Framing;

/// <summary>
/// Cuts a stream that comes in frames of one length into frames of another (ptime, RFC 8866 6.4): samples of sound, or bytes of a codec
/// without frames of its own such as G.711 and G.722. Bounded: what does not fit is refused.
/// </summary>
public sealed class Reframer<T>
    where T : unmanaged
{
    private readonly T[] _ring;
    private int _start;

    /// <param name="capacity">The most samples or bytes kept: at least one frame in and one frame out.</param>
    public Reframer(int capacity) => _ring = new T[capacity];

    /// <summary>Samples or bytes waiting.</summary>
    public int Count { get; private set; }

    /// <summary>Takes in a whole frame, or nothing of it when it does not fit.</summary>
    public bool TryAdd(ReadOnlySpan<T> frame)
    {
        if (frame.Length > _ring.Length - Count)
            return false;
        var end = (_start + Count) % _ring.Length;
        var first = Math.Min(frame.Length, _ring.Length - end);
        frame[..first].CopyTo(_ring.AsSpan(end));
        frame[first..].CopyTo(_ring);
        Count += frame.Length;
        return true;
    }

    /// <summary>Fills a whole frame, or nothing of it when there is not enough.</summary>
    public bool TryTake(Span<T> frame)
    {
        if (frame.Length > Count)
            return false;
        var first = Math.Min(frame.Length, _ring.Length - _start);
        _ring.AsSpan(_start, first).CopyTo(frame);
        _ring.AsSpan(0, frame.Length - first).CopyTo(frame[first..]);
        _start = (_start + frame.Length) % _ring.Length;
        Count -= frame.Length;
        return true;
    }

    public void Clear() => (_start, Count) = (0, 0);
}
