using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Softswitch.Media.Codecs;

/// <summary>ITU-T G.722 at 64 kbit/s (mode 1): one byte for two samples at 16 kHz.</summary>
public sealed class G722Encoder : IAudioEncoder
{
    private const int Block = 320;

    private readonly G722BandFilter _filter = new(Block / 2);
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
            EncodeBlock(pcm.Slice(start, Math.Min(Block, pcm.Length - start)), payload[(start / 2)..]);
        return pcm.Length / 2;
    }

    public void Reset()
    {
        _filter.Reset();
        _lower.Reset();
        _higher.Reset();
    }

    private void EncodeBlock(ReadOnlySpan<short> pcm, Span<byte> payload)
    {
        var count = pcm.Length / 2;
        for (var i = 0; i < count; i++)
            _filter.Set(i, pcm[2 * i], pcm[2 * i + 1]);
        var (even, odd) = _filter.Run(count);
        for (var i = 0; i < count; i++)
        {
            var low = odd[i] + even[i] >> 14;
            var high = odd[i] - even[i] >> 14;
            payload[i] = (byte)(EncodeHigh(high) << 6 | EncodeLow(low));
        }
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

    // How many decision levels the magnitude reaches: all compared at once is cheaper than a search that guesses wrong.
    private static int LowInterval(int magnitude, int scale)
    {
        var reached = Vector256<int>.Zero;
        var sought = Vector256.Create(magnitude);
        foreach (var decisions in MemoryMarshal.Cast<int, Vector256<int>>(G722Quantizers.LowDecisions))
            reached -= Vector256.GreaterThanOrEqual(sought, decisions * scale >> 12);
        return Vector256.Sum(reached) - G722Quantizers.LowPadding;
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
