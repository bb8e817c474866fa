using BenchmarkDotNet.Attributes;
using Softswitch.Media.Activity;
using Softswitch.Media.Dtmf;
using Softswitch.Media.Resampling;
using Softswitch.Media.Tones;

namespace Softswitch.Benchmarks.Media;

/// <summary>What 20 ms of sound cost to listen to, to make and to bring to another rate.</summary>
public class SoundBenchmarks
{
    private readonly short[] _frame = Sounds.Voice(8000, 160);
    private readonly short[] _wide = Sounds.Voice(48000, 960);
    private readonly short[] _room = new short[960];
    private readonly DtmfMark[] _marks = new DtmfMark[DtmfDetector.MostMarks];
    private readonly DtmfDetector _detector = new(8000);
    private readonly ActivityDetector _activity = new(new ActivityConfig(), 8000);
    private readonly ToneGenerator _ring = new(CountryTones.Of("GB").Ring, 8000);
    private readonly Resampler _up = new(8000, 16000);
    private readonly Resampler _farUp = new(8000, 48000);
    private readonly Resampler _farDown = new(48000, 8000);

    [Benchmark]
    public int DetectDigits() => _detector.Listen(_frame, _marks);

    [Benchmark]
    public bool DetectSpeech() => _activity.Listen(_frame);

    [Benchmark]
    public int GenerateRing() => _ring.Generate(_room.AsSpan(0, 160));

    [Benchmark]
    public int Resample8To16() => _up.Resample(_frame, _room);

    [Benchmark]
    public int Resample8To48() => _farUp.Resample(_frame, _room);

    [Benchmark]
    public int Resample48To8() => _farDown.Resample(_wide, _room);
}
