using Softswitch.Media.Codecs;

namespace Softswitch.Media.Sharing;

/// <summary>
/// Encodes a sound that many hear at once (music on hold, the mix of those who only listen): each tick of 20 ms at most once per format,
/// whoever asks, and not at all in a format that nobody asks for. One thread; nothing is allocated but when a format is first asked for.
/// </summary>
/// <remarks>A phone that joins in the middle gets payloads of a running encoder: G.722 and Opus find into that within some frames.</remarks>
public sealed class SharedEncoding
{
    private const int FramesPerSecond = 50;

    private readonly CodecSet _codecs;
    private readonly int _sampleRate;
    private readonly short[] _frame;
    private readonly List<SharedFormat> _formats = [];
    private long _tick;

    /// <param name="sampleRate">Of the sound: 8000, 16000 or 48000 Hz.</param>
    public SharedEncoding(CodecSet codecs, int sampleRate)
    {
        _codecs = codecs;
        _sampleRate = sampleRate;
        _frame = new short[sampleRate / FramesPerSecond];
    }

    /// <summary>Frames encoded so far, of all formats.</summary>
    public long Encoded => _formats.Sum(f => f.Encoded);

    /// <summary>Begins a tick with its sound; payloads of the one before are gone.</summary>
    /// <exception cref="ArgumentException">The frame is not 20 ms.</exception>
    public void Next(ReadOnlySpan<short> frame)
    {
        if (frame.Length != _frame.Length)
            throw new ArgumentException("The frame is not 20 ms.", nameof(frame));
        frame.CopyTo(_frame);
        _tick++;
    }

    /// <summary>The payload of this tick, the same for all who ask until the next; empty when the format cannot be made here.</summary>
    public ReadOnlySpan<byte> PayloadOf(AudioFormat format)
    {
        foreach (var shared in _formats)
        {
            if (shared.Format == format)
                return shared.PayloadOf(_frame, _tick);
        }

        var added = new SharedFormat(format, _codecs.CreateEncoder(format), _sampleRate);
        _formats.Add(added);
        return added.PayloadOf(_frame, _tick);
    }
}
