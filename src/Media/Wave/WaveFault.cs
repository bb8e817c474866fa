namespace Softswitch.Media.Wave;

/// <summary>Why a file is not played.</summary>
public enum WaveFault : byte
{
    None,

    /// <summary>It does not begin as a WAV file does.</summary>
    NotWave,

    /// <summary>It ends, or makes no sense, before its sound begins.</summary>
    Damaged,

    /// <summary>Its sound is stored in a way that is not read here: compressed, 8 or 24 bits, more than two channels.</summary>
    Unsupported,
}
