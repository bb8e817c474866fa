namespace Softswitch.Media.Wave;

/// <summary>How samples are stored; the value is the format tag of the file.</summary>
public enum WaveEncoding : ushort
{
    /// <summary>8 bits without a sign, or 16, 24 or 32 with one.</summary>
    Pcm = 1,
    Alaw = 6,
    Mulaw = 7,
}
