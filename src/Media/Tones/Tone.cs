using System.Collections.Immutable;
using Softswitch.Media.Dtmf;

namespace Softswitch.Media.Tones;

/// <summary>A tone with its cadence.</summary>
/// <param name="Parts">In their order.</param>
/// <param name="Repeats">Whether it begins again after the last part.</param>
/// <param name="FirstLevel">Of the first frequencies, in dBm0.</param>
/// <param name="SecondLevel">Of the second frequencies, in dBm0.</param>
public sealed record Tone(ImmutableArray<TonePart> Parts, bool Repeats, double FirstLevel = Tone.NetworkLevel, double SecondLevel = Tone.NetworkLevel)
{
    /// <summary>ITU-T E.180 8: -10 dBm0, give or take 5 dB.</summary>
    public const double NetworkLevel = -10;

    private const double DtmfLow = -10;
    private const double DtmfHigh = -8; // ETSI ES 201 235-2 4.2.3: the high group is sent 2 dB louder

    /// <summary>A tone without end.</summary>
    public static Tone Continuous(int first, int second = 0) => new([new TonePart(first, second, TonePart.Unending)], Repeats: false);

    /// <summary>A tone of one pitch that comes and goes: lengths of sound and silence by turns, in ms.</summary>
    public static Tone Interrupted(int first, int second, params ReadOnlySpan<int> lengths)
    {
        var parts = ImmutableArray.CreateBuilder<TonePart>(lengths.Length);
        for (var i = 0; i < lengths.Length; i++)
            parts.Add(i % 2 == 0 ? new TonePart(first, second, lengths[i]) : new TonePart(0, 0, lengths[i]));
        return new Tone(parts.MoveToImmutable(), Repeats: true);
    }

    /// <summary>Digits one after the other, each followed by its pause.</summary>
    /// <exception cref="ArgumentException">A digit is no key.</exception>
    public static Tone Digits(ReadOnlySpan<char> digits, int milliseconds = 100, int pauseMilliseconds = 100)
    {
        var parts = ImmutableArray.CreateBuilder<TonePart>(2 * digits.Length);
        foreach (var digit in digits)
        {
            var (low, high) = DtmfKeys.FrequenciesOf(digit);
            parts.Add(new TonePart(low, high, milliseconds));
            parts.Add(new TonePart(0, 0, pauseMilliseconds));
        }

        return new Tone(parts.MoveToImmutable(), Repeats: false, DtmfLow, DtmfHigh);
    }
}
