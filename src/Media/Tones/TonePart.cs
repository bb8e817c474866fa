namespace Softswitch.Media.Tones;

/// <summary>A stretch of a tone.</summary>
/// <param name="First">In Hz; 0 for silence.</param>
/// <param name="Second">A second frequency sounding with it; 0 for none.</param>
/// <param name="Milliseconds">Its length; <see cref="Unending"/> for one that only ends when nobody asks for more.</param>
public readonly record struct TonePart(int First, int Second, int Milliseconds)
{
    public const int Unending = int.MaxValue;
}
