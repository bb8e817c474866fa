using Softswitch.Media.Tones;

namespace Softswitch.Media.Sources;

/// <summary>Plays a tone with its cadence. Its cursor is in the cadence, not in all that was heard.</summary>
public sealed class ToneSource : ISoundSource
{
    private const int Block = 160;

    private readonly ToneGenerator _generator;
    private readonly short[] _skipped = new short[Block];
    private readonly long _cycle; // samples of the parts that end
    private readonly bool _repeats;
    private long _position; // samples

    /// <exception cref="ArgumentException">A part of the tone has no length.</exception>
    public ToneSource(Tone tone, int sampleRate)
    {
        _generator = new ToneGenerator(tone, sampleRate);
        _cycle = tone.Parts.Where(p => p.Milliseconds != TonePart.Unending).Sum(p => (long)p.Milliseconds * sampleRate / 1000);
        _repeats = tone.Repeats && _cycle > 0 && tone.Parts.All(p => p.Milliseconds != TonePart.Unending);
        SampleRate = sampleRate;
    }

    public int SampleRate { get; }

    public SoundCursor Cursor => new(0, InCycle(_position) * 1000 / SampleRate);

    public int Read(Span<short> pcm)
    {
        var count = _generator.Generate(pcm);
        _position += count;
        return count;
    }

    public void Seek(SoundCursor cursor)
    {
        var wanted = InCycle(Math.Clamp(cursor.Milliseconds, 0, int.MaxValue) * SampleRate / 1000);
        _generator.Restart();
        _position = 0;
        while (_position < wanted && Read(_skipped.AsSpan(0, (int)Math.Min(Block, wanted - _position))) > 0)
        {
            // What is skipped is made and not heard: only that the parts of a cadence keep their lengths.
        }
    }

    private long InCycle(long samples) => _repeats ? samples % _cycle : Math.Min(samples, _cycle);
}
