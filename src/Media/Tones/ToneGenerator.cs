namespace Softswitch.Media.Tones;

/// <summary>Makes the sound of a tone, frame by frame. Each part swells and ebbs in 2 ms, so that nothing clicks.</summary>
public sealed class ToneGenerator
{
    private const double FullScaleLevel = 3.14; // ITU-T G.711 table 5: the loudest sine of A-law, in dBm0
    private const int EdgeMilliseconds = 2;

    private readonly Tone _tone;
    private readonly int _sampleRate;
    private readonly double _firstAmplitude;
    private readonly double _secondAmplitude;
    private int _part;
    private long _position; // in the part
    private long _length; // of the part
    private Oscillator _first;
    private Oscillator _second;

    /// <exception cref="ArgumentException">A part has no length: it would repeat for ever without a sound.</exception>
    public ToneGenerator(Tone tone, int sampleRate)
    {
        if (tone.Parts.Any(p => p.Milliseconds <= 0))
            throw new ArgumentException("A part of the tone has no length.", nameof(tone));
        _tone = tone;
        _sampleRate = sampleRate;
        _firstAmplitude = AmplitudeOf(tone.FirstLevel);
        _secondAmplitude = AmplitudeOf(tone.SecondLevel);
        Enter(0);
    }

    /// <summary>Whether there is no more of it.</summary>
    public bool IsOver => _part >= _tone.Parts.Length;

    /// <summary>Begins again with its first part.</summary>
    public void Restart() => Enter(0);

    /// <summary>Fills <paramref name="pcm"/> and returns how many samples are of the tone; behind them there is silence.</summary>
    public int Generate(Span<short> pcm)
    {
        var written = 0;
        while (written < pcm.Length && !IsOver)
        {
            var count = (int)Math.Min(pcm.Length - written, _length - _position);
            GeneratePart(pcm.Slice(written, count));
            written += count;
            if (_position >= _length)
                Enter(_part + 1);
        }

        pcm[written..].Clear();
        return written;
    }

    private static double AmplitudeOf(double level) => 32767 * Math.Pow(10, (level - FullScaleLevel) / 20);

    private void Enter(int part)
    {
        if (part >= _tone.Parts.Length && _tone.Repeats)
            part = 0;
        _part = part;
        _position = 0;
        if (IsOver)
            return;
        var (first, second, milliseconds) = _tone.Parts[part];
        _length = milliseconds == TonePart.Unending ? long.MaxValue : (long)milliseconds * _sampleRate / 1000;
        _first = new Oscillator(first, _sampleRate, first == 0 ? 0 : _firstAmplitude);
        _second = new Oscillator(second, _sampleRate, second == 0 ? 0 : _secondAmplitude);
    }

    private void GeneratePart(Span<short> pcm)
    {
        var edge = EdgeMilliseconds * _sampleRate / 1000;
        for (var i = 0; i < pcm.Length; i++)
        {
            var value = _first.Next() + _second.Next();
            var toEdge = Math.Min(_position, _length - 1 - _position);
            if (toEdge < edge)
                value *= (toEdge + 0.5) / edge;
            pcm[i] = (short)Math.Clamp(Math.Round(value), short.MinValue, short.MaxValue);
            _position++;
        }
    }
}
