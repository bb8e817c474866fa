namespace Softswitch.Media.Loss;

/// <summary>
/// Fills lost sound by repeating the last pitch period of what was heard, in the manner of ITU-T G.711 appendix I but without its delay
/// of 3.75 ms: a repetition is joined to what was played already by fading out the step between the two. After 10 ms it fades, and is
/// silent after 60 ms. The first sound after a loss is faded in from the repetition.
/// </summary>
public sealed class WaveformConcealer
{
    private const int HistoryMilliseconds = 50;
    private const int HoldMilliseconds = 10;
    private const int SilentMilliseconds = 60;
    private const int LongestJoinMilliseconds = 10;

    private readonly int _perMillisecond;
    private readonly PitchFinder _pitch;
    private readonly short[] _history; // oldest first
    private readonly short[] _period;
    private int _periodLength;
    private int _position; // in the period
    private int _concealed; // samples of the loss so far
    private float _step; // between the last sample heard and the one that would precede the repetition

    /// <param name="sampleRate">In Hz, a multiple of 8000.</param>
    public WaveformConcealer(int sampleRate)
    {
        _perMillisecond = sampleRate / 1000;
        _pitch = new PitchFinder(sampleRate);
        _history = new short[_perMillisecond * HistoryMilliseconds];
        _period = new short[_pitch.Longest];
    }

    /// <summary>Takes note of decoded sound; when it is the first after a loss, changes its beginning.</summary>
    public void Heard(Span<short> pcm)
    {
        if (_concealed > 0)
        {
            Join(pcm);
            _concealed = 0;
        }

        Remember(pcm);
    }

    /// <summary>Fills <paramref name="pcm"/> with what might have been there.</summary>
    public void Conceal(Span<short> pcm)
    {
        if (_concealed == 0)
            Begin();
        for (var i = 0; i < pcm.Length; i++)
            pcm[i] = Next();
        Remember(pcm);
    }

    public void Reset()
    {
        Array.Clear(_history);
        _concealed = 0;
    }

    private void Remember(ReadOnlySpan<short> pcm)
    {
        if (pcm.Length >= _history.Length)
        {
            pcm[^_history.Length..].CopyTo(_history);
            return;
        }

        _history.AsSpan(pcm.Length).CopyTo(_history);
        pcm.CopyTo(_history.AsSpan(_history.Length - pcm.Length));
    }

    private void Begin()
    {
        var heard = _history.AsSpan();
        _periodLength = _pitch.Find(heard);
        _position = 0;
        var start = heard.Length - _periodLength;
        var period = _period.AsSpan(0, _periodLength);
        heard[start..].CopyTo(period);
        _step = heard[^1] - heard[start - 1];

        // The end of the period leads into its beginning: its last quarter becomes what came before the beginning.
        var quarter = _periodLength / 4;
        for (var i = 0; i < quarter; i++)
        {
            var share = (i + 1f) / quarter;
            ref var sample = ref period[_periodLength - quarter + i];
            sample = (short)(sample * (1 - share) + heard[start - quarter + i] * share);
        }
    }

    private short Next()
    {
        var sample = _period[_position];
        if (++_position == _periodLength)
            _position = 0;
        var value = (sample + StepLeft()) * Gain();
        _concealed++;
        return (short)Math.Clamp(value, short.MinValue, short.MaxValue);
    }

    private float StepLeft()
    {
        var quarter = _periodLength / 4;
        return _concealed < quarter ? _step * (quarter - _concealed) / quarter : 0;
    }

    private float Gain()
    {
        var hold = HoldMilliseconds * _perMillisecond;
        var silent = SilentMilliseconds * _perMillisecond;
        if (_concealed < hold)
            return 1;
        return _concealed < silent ? (silent - _concealed) / (float)(silent - hold) : 0;
    }

    // A quarter of the period as in appendix I, but only 1 ms more for every 10 ms of loss, where it has 4: what came is better than what might have.
    private void Join(Span<short> pcm)
    {
        var lostTens = _concealed / (10 * _perMillisecond);
        var length = Math.Min(_periodLength / 4 + lostTens * _perMillisecond, LongestJoinMilliseconds * _perMillisecond);
        length = Math.Min(length, pcm.Length);
        for (var i = 0; i < length; i++)
        {
            var share = (i + 1f) / (length + 1);
            pcm[i] = (short)(Next() * (1 - share) + pcm[i] * share);
        }
    }
}
