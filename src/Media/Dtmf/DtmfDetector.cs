namespace Softswitch.Media.Dtmf;

/// <summary>
/// Hears DTMF digits in a stream of sound. A digit of 40 ms is heard and one of 23 ms is not; a break of 10 ms does not split a digit and a
/// pause of 40 ms does (ITU-T Q.24). One stream, one thread; no allocation.
/// </summary>
public sealed class DtmfDetector
{
    /// <summary>Room for all that may begin and end in 60 ms.</summary>
    public const int MostMarks = 8;

    private const int StepsToBegin = 3; // of 5 ms, after the first 25 ms
    private const int StepsToEnd = 8;
    private const char None = '\0';

    private readonly DtmfFilterBank _bank;
    private readonly DtmfJudge _judge = new();
    private readonly float[] _slice;
    private int _filled;
    private long _position;
    private char _current = None;
    private char _candidate = None;
    private int _steps; // the candidate has been heard
    private int _missed; // the current digit has not been heard

    /// <param name="sampleRate">8000, 16000 or 48000 Hz.</param>
    public DtmfDetector(int sampleRate)
    {
        _bank = new DtmfFilterBank(sampleRate);
        _slice = new float[2 * _bank.Step];
        _filled = _bank.Step;
    }

    /// <summary>The digit that sounds now; null between digits.</summary>
    public char? Current => _current == None ? null : _current;

    /// <summary>Listens to a frame of any length and returns how many marks were made.</summary>
    /// <param name="pcm">The next samples of the stream.</param>
    /// <param name="marks">Room for <see cref="MostMarks"/> in 60 ms; what does not fit is left out.</param>
    public int Listen(ReadOnlySpan<short> pcm, Span<DtmfMark> marks)
    {
        var count = 0;
        while (!pcm.IsEmpty)
        {
            var taken = Math.Min(pcm.Length, _slice.Length - _filled);
            for (var i = 0; i < taken; i++)
                _slice[_filled + i] = pcm[i];
            pcm = pcm[taken..];
            _filled += taken;
            _position += taken;
            if (_filled < _slice.Length)
                break;
            count += Step(_judge.Judge(_bank.Measure(_slice)) ?? None, marks[count..]);
            _slice.AsSpan(_bank.Step).CopyTo(_slice);
            _filled = _bank.Step;
        }

        return count;
    }

    public void Reset()
    {
        _judge.Reset();
        Array.Clear(_slice);
        (_filled, _position, _current, _candidate, _steps, _missed) = (_bank.Step, 0, None, None, 0, 0);
    }

    private int Step(char heard, Span<DtmfMark> marks)
    {
        _steps = heard != None && heard == _candidate ? _steps + 1 : 1;
        _candidate = heard;
        _missed = heard == _current ? 0 : _missed + 1;
        var isOther = heard != None && heard != _current && _steps >= StepsToBegin;
        var count = 0;
        if (_current != None && (isOther || _missed >= StepsToEnd))
        {
            Mark(ref count, marks, began: false);
            _current = None;
        }

        if (!isOther)
            return count;
        _current = heard;
        _missed = 0;
        Mark(ref count, marks, began: true);
        return count;
    }

    private void Mark(ref int count, Span<DtmfMark> marks, bool began)
    {
        if (count < marks.Length)
            marks[count++] = new DtmfMark(_current, began, _position);
    }
}
