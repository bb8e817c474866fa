using BenchmarkDotNet.Attributes;
using Softswitch.Media.Codecs;

namespace Softswitch.Benchmarks.Media;

/// <summary>What 20 ms of sound cost to encode, to decode and to conceal.</summary>
public class CodecBenchmarks
{
    private readonly byte[] _payload = new byte[960];
    private readonly short[] _pcm = new short[960];
    private IAudioEncoder _encoder = null!;
    private IAudioDecoder _decoder = null!;
    private short[] _frame = [];
    private int _length;

    [Params("PCMA", "PCMU", "G722", "opus")]
    public string Codec { get; set; } = "";

    [GlobalSetup]
    public void Start()
    {
        var format = AudioFormats.All.Single(f => f.Name == Codec);
        _encoder = CodecSet.OfSystem.CreateEncoder(format) ?? throw new InvalidOperationException($"{Codec} is not installed.");
        _decoder = CodecSet.OfSystem.CreateDecoder(format)!;
        _frame = Sounds.Voice(format.SampleRate, format.SamplesOf(20));
        _length = _encoder.Encode(_frame, _payload);
    }

    [Benchmark]
    public int Encode() => _encoder.Encode(_frame, _payload);

    [Benchmark]
    public int Decode() => _decoder.Decode(_payload.AsSpan(0, _length), _pcm);

    /// <summary>A lost frame and the one after it, which is joined to it.</summary>
    [Benchmark]
    public int ConcealAndDecode()
    {
        _decoder.Conceal(_pcm.AsSpan(0, _frame.Length));
        return _decoder.Decode(_payload.AsSpan(0, _length), _pcm);
    }
}
