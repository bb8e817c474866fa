namespace Softswitch.Media.Wave;

/// <summary>How samples are stored; the value is the format tag of the file.</summary>
public enum WaveEncoding : ushort
{
    /// <summary>16 bits, signed.</summary>
    Pcm = 1,
    Alaw = 6,
    Mulaw = 7,
}
