namespace Softswitch.Media.Codecs;

/// <summary>ITU-T G.722 at 64 kbit/s (mode 1): one byte for two samples at 16 kHz.</summary>
public sealed class G722Encoder : IAudioEncoder
{
    private const int Carried = G722Quantizers.Taps - 2;
    private const int Block = 320;

    private readonly short[] _samples = new short[Carried + Block];
    private G722Band _lower = G722Band.Lower;
    private G722Band _higher = G722Band.Higher;

    public int SampleRate => 16000;

    public int Encode(ReadOnlySpan<short> pcm, Span<byte> payload)
    {
        if (pcm.Length % 2 != 0)
            throw new ArgumentException("G.722 takes an even number of samples.", nameof(pcm));
        if (payload.Length < pcm.Length / 2)
            throw new ArgumentException("The payload has no room for the frame.", nameof(payload));
        for (var start = 0; start < pcm.Length; start += Block)
        {
            var block = pcm.Slice(start, Math.Min(Block, pcm.Length - start));
            block.CopyTo(_samples.AsSpan(Carried));
            EncodeBlock(_samples.AsSpan(0, Carried + block.Length), payload[(start / 2)..]);
            _samples.AsSpan(block.Length, Carried).CopyTo(_samples);
        }

        return pcm.Length / 2;
    }

    public void Reset()
    {
        Array.Clear(_samples);
        _lower.Reset();
        _higher.Reset();
    }

    private void EncodeBlock(ReadOnlySpan<short> samples, Span<byte> payload)
    {
        for (var i = 0; i < (samples.Length - Carried) / 2; i++)
        {
            Split(samples.Slice(2 * i, G722Quantizers.Taps), out var low, out var high);
            payload[i] = (byte)(EncodeHigh(high) << 6 | EncodeLow(low));
        }
    }

    private static void Split(ReadOnlySpan<short> samples, out int low, out int high)
    {
        var filter = G722Quantizers.BandFilter;
        var even = 0;
        var odd = 0;
        for (var i = 0; i < G722Quantizers.Taps; i += 2)
        {
            even += samples[i] * filter[i];
            odd += samples[i + 1] * filter[i + 1];
        }

        low = odd + even >> 14;
        high = odd - even >> 14;
    }

    private int EncodeLow(int sample)
    {
        var difference = Math.Clamp(sample - _lower.Prediction, short.MinValue, short.MaxValue);
        var magnitude = difference < 0 ? ~difference : difference;
        var code = G722Quantizers.LowCodes[(difference < 0 ? 0 : 30) + LowInterval(magnitude, _lower.Scale)]; // QUANTL
        var upper = code >> 2;
        _lower.Adapt(_lower.Scale * G722Quantizers.LowDifferences[upper] >> 15, G722Quantizers.LowScaleSteps[upper]);
        return code;
    }

    private static int LowInterval(int magnitude, int scale)
    {
        var decisions = G722Quantizers.LowDecisions;
        var low = 0;
        var high = decisions.Length;
        while (low < high)
        {
            var middle = low + high >> 1;
            if (magnitude < decisions[middle] * scale >> 12)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private int EncodeHigh(int sample)
    {
        var difference = Math.Clamp(sample - _higher.Prediction, short.MinValue, short.MaxValue);
        var magnitude = difference < 0 ? ~difference : difference;
        var isLarge = magnitude >= G722Quantizers.HighDecision * _higher.Scale >> 12; // QUANTH
        var code = (difference < 0 ? 1 : 3) - (isLarge ? 1 : 0);
        _higher.Adapt(_higher.Scale * G722Quantizers.HighDifferences[code] >> 15, G722Quantizers.HighScaleSteps[code]);
        return code;
    }
}
