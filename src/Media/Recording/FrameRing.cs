namespace Softswitch.Media.Recording;

/// <summary>
/// Frames on their way from one thread to another, neither waiting for the other. A frame that finds no room is lost and leaves a gap,
/// which the next one tells: the time line stays whole.
/// </summary>
internal sealed class FrameRing
{
    private readonly short[] _samples;
    private readonly int[] _gaps; // frames lost before each
    private readonly int _frameLength;
    private long _added; // written by the thread that adds
    private long _taken; // written by the thread that takes
    private int _gap;
    private long _dropped;

    public FrameRing(int frames, int frameLength)
    {
        _samples = new short[frames * frameLength];
        _gaps = new int[frames];
        _frameLength = frameLength;
    }

    /// <summary>Frames that found no room, in all.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Frames lost since the last that was added: at the end nobody else tells of them.</summary>
    public int GapAtEnd => Volatile.Read(ref _gap);

    public bool IsEmpty => Volatile.Read(ref _added) == Volatile.Read(ref _taken);

    /// <summary>Room for the next frame, to be filled and then added; empty when there is none, and the frame is lost.</summary>
    public Span<short> Next()
    {
        if (_added - Volatile.Read(ref _taken) == _gaps.Length)
        {
            Volatile.Write(ref _gap, _gap + 1);
            Volatile.Write(ref _dropped, _dropped + 1);
            return [];
        }

        return _samples.AsSpan((int)(_added % _gaps.Length) * _frameLength, _frameLength);
    }

    public void Add()
    {
        _gaps[_added % _gaps.Length] = _gap;
        Volatile.Write(ref _gap, 0);
        Volatile.Write(ref _added, _added + 1);
    }

    /// <summary>The oldest frame and how many were lost before it; false when there is none.</summary>
    public bool TryPeek(out ReadOnlySpan<short> frame, out int gap)
    {
        frame = [];
        gap = 0;
        if (IsEmpty)
            return false;
        var place = (int)(_taken % _gaps.Length);
        frame = _samples.AsSpan(place * _frameLength, _frameLength);
        gap = _gaps[place];
        return true;
    }

    /// <summary>Gives the room of the oldest frame back.</summary>
    public void Take() => Volatile.Write(ref _taken, _taken + 1);
}
