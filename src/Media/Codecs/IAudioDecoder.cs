namespace Softswitch.Media.Codecs;

/// <summary>
/// Turns the payloads of one direction of one stream into sound. Keeps what the codec remembers between frames, allocates nothing per
/// frame and is used by one thread at a time. Payloads come from the network: nothing in them is trusted.
/// </summary>
public interface IAudioDecoder
{
    /// <summary>Of the PCM given out, in Hz. Not always the clock rate on the wire (<see cref="AudioFormat.ClockRate"/>).</summary>
    int SampleRate { get; }

    /// <summary>Decodes one payload to mono 16-bit samples and returns how many there are; 0 when it cannot be read or does not fit.</summary>
    int Decode(ReadOnlySpan<byte> payload, Span<short> pcm);

    /// <summary>Fills the place of lost sound. Called once per lost frame, before the frame after it is decoded.</summary>
    /// <param name="pcm">As long as the frame that is missing: 10, 20, 40 or 60 ms.</param>
    /// <param name="following">The payload after the gap, when it came already: Opus may carry a copy of the lost frame in it.</param>
    void Conceal(Span<short> pcm, ReadOnlySpan<byte> following = default);

    /// <summary>Forgets what went before, as after a change of source.</summary>
    void Reset();
}
