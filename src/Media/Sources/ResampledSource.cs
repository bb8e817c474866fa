using Softswitch.Media.Resampling;

namespace Softswitch.Media.Sources;

/// <summary>Plays a source at another sample rate, late by half the filter: 20 samples of the lower rate. Its cursor may be 10 ms ahead of what was read.</summary>
public sealed class ResampledSource : ISoundSource
{
    private const int BlocksPerSecond = 100;
    private const int LateSamples = 20; // of the lower rate

    private readonly ISoundSource _source;
    private readonly Resampler _resampler;
    private readonly short[] _input;
    private readonly short[] _output;
    private int _start; // of what is left in the output
    private int _end;
    private bool _isOver;

    private ResampledSource(ISoundSource source, int sampleRate)
    {
        _source = source;
        _resampler = new Resampler(source.SampleRate, sampleRate);
        _input = new short[source.SampleRate / BlocksPerSecond + Lateness(sampleRate, source.SampleRate)];
        _output = new short[_resampler.LongestOutput(_input.Length)];
    }

    public int SampleRate => _resampler.To;

    public SoundCursor Cursor => _source.Cursor;

    /// <summary>The source itself when it has this rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the rates is not 8, 16 or 48 kHz.</exception>
    public static ISoundSource At(ISoundSource source, int sampleRate) =>
        source.SampleRate == sampleRate ? source : new ResampledSource(source, sampleRate);

    /// <summary>How much later the sound is, in samples of the rate it is brought to.</summary>
    internal static int Lateness(int from, int to) => from == to ? 0 : LateSamples * to / Math.Min(from, to);

    public int Read(Span<short> pcm)
    {
        var read = 0;
        while (read < pcm.Length && (_start < _end || TryRefill()))
        {
            var count = Math.Min(pcm.Length - read, _end - _start);
            _output.AsSpan(_start, count).CopyTo(pcm[read..]);
            _start += count;
            read += count;
        }

        pcm[read..].Clear();
        return read;
    }

    public void Seek(SoundCursor cursor)
    {
        _source.Seek(cursor);
        _resampler.Reset();
        (_start, _end, _isOver) = (0, 0, false);
    }

    // Behind the end comes as much silence as the filter holds back.
    private bool TryRefill()
    {
        if (_isOver)
            return false;
        var wanted = _source.SampleRate / BlocksPerSecond;
        var count = _source.Read(_input.AsSpan(0, wanted));
        if (count < wanted)
        {
            _isOver = true;
            var held = _input.Length - wanted;
            _input.AsSpan(count, held).Clear();
            count += held;
        }

        (_start, _end) = (0, _resampler.Resample(_input.AsSpan(0, count), _output));
        return _end > 0;
    }
}
