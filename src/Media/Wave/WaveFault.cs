namespace Softswitch.Media.Wave;

/// <summary>Why a file is not played.</summary>
public enum WaveFault : byte
{
    None,

    /// <summary>It does not begin as a WAV file does.</summary>
    NotWave,

    /// <summary>It ends, or makes no sense, before its sound begins.</summary>
    Damaged,

    /// <summary>Its sound is stored in a way that is not read here: compressed, as fractions, in more than two channels; or not at 8, 16 or 48 kHz where it is to be played.</summary>
    Unsupported,

    /// <summary>There is more sound in it than is kept in memory.</summary>
    TooLong,
}
