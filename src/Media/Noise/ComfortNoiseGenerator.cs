namespace Softswitch.Media.Noise;

/// <summary>Makes the background that comfort noise packets describe: white noise through the lattice of their coefficients.</summary>
public sealed class ComfortNoiseGenerator
{
    private const float FullScale = 32768;
    private const float UniformToPower = 1.7320508f; // a uniform value of +-x has the power x * x / 3

    private readonly float[] _backward = new float[ComfortNoise.MaxOrder + 1];
    private readonly float[] _reflections = new float[ComfortNoise.MaxOrder];
    private uint _random;
    private int _order;
    private float _excitation;

    /// <param name="seed">Different for each stream, so that mixed noises do not add up as one.</param>
    public ComfortNoiseGenerator(uint seed) => _random = seed | 1;

    /// <summary>Goes by this description from here on. Until the first one there is silence.</summary>
    public void Follow(in ComfortNoise noise)
    {
        _order = noise.Order;
        var share = 1f; // of the power that is not predicted
        for (var i = 0; i < _order; i++)
        {
            _reflections[i] = noise[i];
            share *= 1 - noise[i] * noise[i];
        }

        Array.Clear(_backward, _order, _backward.Length - _order);
        _excitation = FullScale * MathF.Pow(10, noise.Level / -20f) * MathF.Sqrt(share) * UniformToPower;
    }

    public void Generate(Span<short> pcm)
    {
        for (var i = 0; i < pcm.Length; i++)
            pcm[i] = (short)Math.Clamp(Filter(_excitation * NextUniform()), short.MinValue, short.MaxValue);
    }

    private float Filter(float forward)
    {
        for (var i = _order - 1; i >= 0; i--)
        {
            forward -= _reflections[i] * _backward[i];
            _backward[i + 1] = _backward[i] + _reflections[i] * forward;
        }

        _backward[0] = forward;
        return forward;
    }

    // Marsaglia's xorshift: -1 to 1.
    private float NextUniform()
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return (int)_random / 2147483648f;
    }
}
