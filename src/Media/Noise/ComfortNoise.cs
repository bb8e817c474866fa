using System.Runtime.CompilerServices;

namespace Softswitch.Media.Noise;

/// <summary>The payload of a comfort noise packet (RFC 3389 3): how loud the background is and how it is coloured.</summary>
public struct ComfortNoise
{
    /// <summary>More coefficients than this are not listened to; RFC 3389 3.3 lets a receiver leave off the last.</summary>
    public const int MaxOrder = 10;

    private const int QuietestLevel = 127;
    private const int ZeroCoefficient = 127;
    private const int LargestCoefficient = 254;
    private const float CoefficientStep = 258f / 32768; // RFC 3389 3.2

    private Coefficients _coefficients;

    /// <param name="level">In -dBov, 0 to 127.</param>
    /// <param name="reflections">In the order of the lattice, of magnitude less than 1; the first is negative for a low rumble.</param>
    public ComfortNoise(int level, ReadOnlySpan<float> reflections)
    {
        Level = Math.Clamp(level, 0, QuietestLevel);
        Order = Math.Min(reflections.Length, MaxOrder);
        for (var i = 0; i < Order; i++)
            _coefficients[i] = (byte)Math.Clamp(MathF.Round(reflections[i] / CoefficientStep) + ZeroCoefficient, 0, LargestCoefficient);
    }

    /// <summary>Below the loudest there is, in -dBov: 0 is a square wave of full scale.</summary>
    public int Level { get; }

    public int Order { get; private set; }

    public readonly int Length => 1 + Order;

    /// <summary>The reflection coefficient at <paramref name="index"/>, from 0.</summary>
    public readonly float this[int index] => (_coefficients[index] - ZeroCoefficient) * CoefficientStep;

    public static bool TryParse(ReadOnlySpan<byte> payload, out ComfortNoise noise)
    {
        noise = default;
        if (payload.IsEmpty)
            return false;
        noise = new ComfortNoise(payload[0] & QuietestLevel, []);
        noise.Order = Math.Min(payload.Length - 1, MaxOrder);
        for (var i = 0; i < noise.Order; i++)
            noise._coefficients[i] = Math.Min(payload[i + 1], (byte)LargestCoefficient);
        return true;
    }

    /// <summary>Writes <see cref="Length"/> bytes and returns how many.</summary>
    public readonly int Write(Span<byte> payload)
    {
        payload[0] = (byte)Level;
        for (var i = 0; i < Order; i++)
            payload[i + 1] = _coefficients[i];
        return Length;
    }

    [InlineArray(MaxOrder)]
    private struct Coefficients
    {
        private byte _first;
    }
}
