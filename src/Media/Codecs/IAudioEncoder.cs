namespace Softswitch.Media.Codecs;

/// <summary>
/// Turns the sound of one direction of one stream into payloads. Keeps what the codec remembers between frames, allocates nothing per
/// frame and is used by one thread at a time.
/// </summary>
public interface IAudioEncoder
{
    /// <summary>Of the PCM taken in, in Hz. Not always the clock rate on the wire (<see cref="AudioFormat.ClockRate"/>).</summary>
    int SampleRate { get; }

    /// <summary>Encodes one frame of mono 16-bit samples and returns the bytes written.</summary>
    /// <param name="pcm">10 to 60 ms; G.722 takes an even number of samples, Opus 10, 20, 40 or 60 ms.</param>
    /// <param name="payload">Room for one byte per sample holds any frame of any codec here.</param>
    /// <exception cref="ArgumentException">The frame has a length the codec cannot take, or the payload no room for it.</exception>
    int Encode(ReadOnlySpan<short> pcm, Span<byte> payload);

    /// <summary>Forgets what went before, as after a change of source.</summary>
    void Reset();
}
