using BenchmarkDotNet.Attributes;
using Softswitch.Media.Codecs;
using Softswitch.Media.Mixing;
using Softswitch.Media.Sharing;

namespace Softswitch.Benchmarks.Media;

/// <summary>What a tick of 20 ms of a conference costs in which three speak and the others send silence, send nothing, or are not there.</summary>
public class MixerBenchmarks
{
    private short[] _voice = [];
    private short[] _quiet = [];
    private Mixer _mixer = null!;
    private SharedEncoding _encoding = null!;
    private MixerParty[] _parties = [];
    private int _tick;

    [Params(3, 100)]
    public int Parties { get; set; }

    [Params(8000, 16000)]
    public int SampleRate { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _mixer = new Mixer(new MixerConfig(SampleRate));
        _encoding = new SharedEncoding(CodecSet.OfSystem, SampleRate);
        _voice = Sounds.Voice(SampleRate, SampleRate / 50);
        _quiet = new short[_voice.Length];
        _parties = [.. Enumerable.Range(0, Parties).Select(_ => _mixer.Add())];
    }

    /// <summary>Without the encoding; listeners send nothing.</summary>
    [Benchmark]
    public int Mix()
    {
        var says = Says();
        foreach (var party in _parties.AsSpan(0, 3))
            _mixer.Contribute(party, says);
        return Listen();
    }

    /// <summary>Without the encoding; listeners send silence, which is listened to for speech.</summary>
    [Benchmark]
    public int MixAmongSilence()
    {
        var says = Says();
        for (var i = 0; i < _parties.Length; i++)
            _mixer.Contribute(_parties[i], i < 3 ? says : _quiet);
        return Listen();
    }

    /// <summary>The payload that all listeners of G.711 get.</summary>
    [Benchmark]
    public int EncodeShared()
    {
        _encoding.Next(_mixer.Shared);
        var bytes = 0;
        for (var i = 0; i < _parties.Length; i++)
            bytes += _encoding.PayloadOf(AudioFormats.Pcma).Length;
        return bytes;
    }

    // A voice without any pause would be taken for noise after some seconds.
    private short[] Says() => ++_tick % 64 == 0 ? _quiet : _voice;

    private int Listen()
    {
        _mixer.Mix();
        var own = 0;
        foreach (var party in _parties)
            own += _mixer.Listen(party).Kind == MixKind.Own ? 1 : 0;
        return own;
    }
}
