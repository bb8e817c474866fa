namespace Softswitch.Media.Mixing;

/// <summary>What somebody hears in this tick.</summary>
/// <param name="kind">Which mix it is.</param>
/// <param name="pcm">20 ms, until the mixer mixes again.</param>
public readonly ref struct MixView(MixKind kind, ReadOnlySpan<short> pcm)
{
    public MixKind Kind { get; } = kind;

    public ReadOnlySpan<short> Pcm { get; } = pcm;
}
