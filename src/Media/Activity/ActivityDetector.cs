namespace Softswitch.Media.Activity;

/// <summary>
/// Tells speech from silence by its loudness over the background, which it learns: at once when the line gets quieter, slowly when it gets
/// louder. One stream, one thread; time is counted in samples.
/// </summary>
public sealed class ActivityDetector
{
    private const double FullScale = 32768;
    private const double QuietestNoise = -80;
    private const double RisePerSecond = 3; // dB: a background that stays becomes noise in some seconds, a sentence does not

    private readonly ActivityConfig _config;
    private readonly int _perMillisecond;
    private double _noise = double.NaN; // dBov
    private long _loud; // samples in a row
    private long _quiet;
    private long _inState;

    public ActivityDetector(ActivityConfig config, int sampleRate)
    {
        _config = config;
        _perMillisecond = sampleRate / 1000;
    }

    /// <summary>Whether somebody speaks, hang-over included.</summary>
    public bool IsSpeech { get; private set; }

    /// <summary>How long <see cref="IsSpeech"/> has been what it is, in ms.</summary>
    public long Milliseconds => _inState / _perMillisecond;

    /// <summary>Of the last frame in dBov.</summary>
    public double Level { get; private set; } = QuietestNoise;

    /// <summary>The background in dBov.</summary>
    public double NoiseLevel => double.IsNaN(_noise) ? QuietestNoise : _noise;

    /// <summary>Listens to a frame of 10 to 60 ms and says whether somebody speaks in it.</summary>
    public bool Listen(ReadOnlySpan<short> frame)
    {
        if (frame.IsEmpty)
            return IsSpeech;
        Level = LevelOf(frame);
        Learn(Level, frame.Length);
        var isLoud = Level > Math.Max(_config.QuietestSpeech, _noise + _config.AboveNoise);
        _loud = isLoud ? _loud + frame.Length : 0;
        _quiet = isLoud ? 0 : _quiet + frame.Length;
        _inState += frame.Length;
        var isOver = _quiet >= (long)_config.HangOverMs * _perMillisecond;
        var hasBegun = _loud >= (long)_config.OnsetMs * _perMillisecond;
        if (IsSpeech ? isOver : hasBegun)
        {
            IsSpeech = !IsSpeech;
            _inState = IsSpeech ? _loud : _quiet;
        }

        return IsSpeech;
    }

    public void Reset() => (_noise, _loud, _quiet, _inState, IsSpeech, Level) = (double.NaN, 0, 0, 0, false, QuietestNoise);

    private static double LevelOf(ReadOnlySpan<short> frame)
    {
        long sum = 0;
        foreach (var sample in frame)
            sum += sample * sample;
        return 10 * Math.Log10((sum + 1.0) / frame.Length / (FullScale * FullScale));
    }

    // A call may begin in the middle of a word: what is heard first is taken for noise only as far as speech would still stand out from it.
    private void Learn(double level, int samples)
    {
        level = Math.Max(level, QuietestNoise);
        if (double.IsNaN(_noise))
            _noise = Math.Min(level, _config.QuietestSpeech);
        var risen = _noise + RisePerSecond * samples / (1000.0 * _perMillisecond);
        _noise = Math.Min(level, risen);
    }
}
