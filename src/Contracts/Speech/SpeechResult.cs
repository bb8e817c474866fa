namespace Softswitch.Contracts.Speech;

/// <summary>What became of a <see cref="SpeechRequest"/>.</summary>
public abstract record SpeechResult
{
    private SpeechResult()
    {
    }

    /// <summary>A WAV file, header of 44 bytes and all.</summary>
    /// <param name="Wave">PCM of 16 bits, one channel.</param>
    /// <param name="SampleRate">In Hz, as the voice gives it: usually 16,000 to 24,000.</param>
    public sealed record Spoken(ReadOnlyMemory<byte> Wave, int SampleRate) : SpeechResult;

    /// <summary>There is no sound.</summary>
    /// <param name="Reason">For an administrator; holds no secrets.</param>
    public sealed record Failed(SpeechFault Fault, string Reason) : SpeechResult;
}
