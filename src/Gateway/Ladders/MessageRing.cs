using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Ladders;

/// <summary>
/// The newest records in a fixed amount of memory: appending copies bytes under a short lock and finds nothing; whoever
/// looks for something goes through copies of all of it. The oldest segment makes room for the newest.
/// </summary>
internal sealed class MessageRing
{
    public const int SegmentBytes = 256 * 1024;

    /// <summary>What of a longer body is kept.</summary>
    public const int LongestBody = 32 * 1024;

    private static readonly int HeaderBytes = Unsafe.SizeOf<RingHeader>();

    private readonly Lock _gate = new();
    private readonly byte[]?[] _segments;
    private readonly int[] _used;
    private int _current;

    public MessageRing(int bytes)
    {
        _segments = new byte[]?[Math.Max(2, bytes / SegmentBytes)];
        _used = new int[_segments.Length];
    }

    public int Segments => _segments.Length;

    public void Add(RingKind kind, RingStamp stamp, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        body = body[..Math.Min(body.Length, LongestBody)];
        var header = new RingHeader { Length = HeaderBytes + head.Length + body.Length, HeadLength = head.Length, Kind = kind, Stamp = stamp };
        lock (_gate)
        {
            var target = Reserve(header.Length);
            MemoryMarshal.Write(target, in header);
            head.CopyTo(target[HeaderBytes..]);
            body.CopyTo(target[(HeaderBytes + head.Length)..]);
        }
    }

    /// <summary>Copies one segment, for a <see cref="RingReader"/>; returns its length.</summary>
    public int Copy(int segment, Span<byte> target)
    {
        lock (_gate)
        {
            _segments[segment].AsSpan(0, _used[segment]).CopyTo(target);
            return _used[segment];
        }
    }

    private Span<byte> Reserve(int length)
    {
        if (_used[_current] + length > SegmentBytes)
        {
            _current = (_current + 1) % _segments.Length;
            _used[_current] = 0;
        }

        var segment = _segments[_current] ??= GC.AllocateUninitializedArray<byte>(SegmentBytes);
        var start = _used[_current];
        _used[_current] += length;
        return segment.AsSpan(start, length);
    }
}
