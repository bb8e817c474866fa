namespace Softswitch.Gateway.Sounds;

/// <summary>Frames of 20 ms between two loops that tick at different moments. Of more than fit, the oldest goes.</summary>
internal sealed class FrameShelf(int frameLength)
{
    private const int Frames = 3;

    private readonly short[] _samples = new short[Frames * frameLength];
    private readonly bool[] _isSilent = new bool[Frames];
    private int _first;
    private int _count;

    /// <summary>Puts a frame in; an empty one stands for a tick in which nothing came.</summary>
    public void Put(ReadOnlySpan<short> frame)
    {
        if (_count == Frames)
            Drop();
        var place = (_first + _count++) % Frames;
        _isSilent[place] = frame.IsEmpty;
        frame.CopyTo(Slot(place));
    }

    /// <summary>Takes the oldest frame without copying it; false when nothing came in its tick, or nothing is there.</summary>
    /// <param name="frame">Valid until the next is put in.</param>
    public bool TryTake(out ReadOnlySpan<short> frame)
    {
        frame = default;
        if (_count == 0)
            return false;
        var place = _first;
        Drop();
        frame = Slot(place);
        return !_isSilent[place];
    }

    /// <summary>Takes the oldest frame; false when nothing is there.</summary>
    public bool TryTake(Span<short> frame)
    {
        if (!TryTake(out var oldest))
            return false;
        oldest.CopyTo(frame);
        return true;
    }

    private Span<short> Slot(int place) => _samples.AsSpan(place * frameLength, frameLength);

    private void Drop() => (_first, _count) = ((_first + 1) % Frames, _count - 1);
}
