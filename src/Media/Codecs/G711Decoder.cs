using Softswitch.Media.Loss;

namespace Softswitch.Media.Codecs;

/// <summary>ITU-T G.711 at 64 kbit/s: one byte per sample at 8 kHz.</summary>
public sealed class G711Decoder : IAudioDecoder
{
    private readonly short[] _table;
    private readonly WaveformConcealer _concealer = new(8000);

    private G711Decoder(short[] table) => _table = table;

    public int SampleRate => 8000;

    public static G711Decoder Alaw() => new(G711.AlawToLinear);

    public static G711Decoder Mulaw() => new(G711.MulawToLinear);

    public int Decode(ReadOnlySpan<byte> payload, Span<short> pcm)
    {
        if (pcm.Length < payload.Length)
            return 0;
        var table = _table;
        for (var i = 0; i < payload.Length; i++)
            pcm[i] = table[payload[i]];
        _concealer.Heard(pcm[..payload.Length]);
        return payload.Length;
    }

    public void Conceal(Span<short> pcm, ReadOnlySpan<byte> following = default) => _concealer.Conceal(pcm);

    public void Reset() => _concealer.Reset();
}
