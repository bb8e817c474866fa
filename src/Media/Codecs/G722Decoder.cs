using Softswitch.Media.Loss;

namespace Softswitch.Media.Codecs;

/// <summary>ITU-T G.722 at 64 kbit/s (mode 1): one byte for two samples at 16 kHz.</summary>
public sealed class G722Decoder : IAudioDecoder
{
    private const int Block = 320;
    private const int BandLimit = 16384;

    private readonly G722BandFilter _filter = new(Block / 2);
    private readonly WaveformConcealer _concealer = new(16000);
    private G722Band _lower = G722Band.Lower;
    private G722Band _higher = G722Band.Higher;

    public int SampleRate => 16000;

    public int Decode(ReadOnlySpan<byte> payload, Span<short> pcm)
    {
        var length = payload.Length * 2;
        if (pcm.Length < length)
            return 0;
        for (var start = 0; start < length; start += Block)
        {
            var count = Math.Min(Block, length - start);
            DecodeBlock(payload.Slice(start / 2, count / 2), pcm.Slice(start, count));
        }

        _concealer.Heard(pcm[..length]);
        return length;
    }

    public void Conceal(Span<short> pcm, ReadOnlySpan<byte> following = default) => _concealer.Conceal(pcm);

    public void Reset()
    {
        _filter.Reset();
        _lower.Reset();
        _higher.Reset();
        _concealer.Reset();
    }

    private void DecodeBlock(ReadOnlySpan<byte> payload, Span<short> pcm)
    {
        for (var i = 0; i < payload.Length; i++)
        {
            var low = DecodeLow(payload[i] & 0x3F);
            var high = DecodeHigh(payload[i] >> 6);
            _filter.Set(i, low + high, low - high);
        }

        var (even, odd) = _filter.Run(payload.Length);
        for (var i = 0; i < payload.Length; i++)
        {
            pcm[2 * i] = ToSample(odd[i]);
            pcm[2 * i + 1] = ToSample(even[i]);
        }
    }

    private int DecodeLow(int code)
    {
        var scale = _lower.Scale;
        var sample = _lower.Prediction + (scale * G722Quantizers.LowOutput[code] >> 15);
        var upper = code >> 2;
        _lower.Adapt(scale * G722Quantizers.LowDifferences[upper] >> 15, G722Quantizers.LowScaleSteps[upper]);
        return Math.Clamp(sample, -BandLimit, BandLimit - 1); // LIMIT
    }

    private int DecodeHigh(int code)
    {
        var difference = _higher.Scale * G722Quantizers.HighDifferences[code] >> 15;
        var sample = _higher.Prediction + difference;
        _higher.Adapt(difference, G722Quantizers.HighScaleSteps[code]);
        return Math.Clamp(sample, -BandLimit, BandLimit - 1);
    }

    private static short ToSample(int sum) => (short)Math.Clamp(sum >> 11, short.MinValue, short.MaxValue);
}
