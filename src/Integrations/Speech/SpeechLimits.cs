using Softswitch.Contracts.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>What one provider may be asked for, and for how long.</summary>
internal sealed record SpeechLimits
{
    /// <summary>In characters.</summary>
    public int TextLength { get; init; } = SpeechRequest.LongestText;

    /// <summary>In bytes, of a WAV file.</summary>
    public int SoundLength { get; init; } = 32 * 1024 * 1024;

    /// <summary>From the start of the program or the request to the last byte.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public int AtOnce { get; init; } = 2;

    /// <summary>How many may wait besides; what is above is told that it is busy.</summary>
    public int Waiting { get; init; } = 64;
}
