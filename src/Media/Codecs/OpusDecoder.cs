namespace Softswitch.Media.Codecs;

/// <summary>
/// Opus (RFC 6716) to mono, by the system's libopus. Its state lives in a pinned array, so that there is nothing to free; <c>fixed</c> keeps it alive through a
/// call.
/// </summary>
public sealed unsafe class OpusDecoder : IAudioDecoder
{
    private readonly byte[] _state;

    internal OpusDecoder(int sampleRate)
    {
        SampleRate = sampleRate;
        _state = GC.AllocateArray<byte>(OpusLibrary.DecoderSize(1), pinned: true);
        fixed (byte* state = _state)
        {
            if (OpusLibrary.DecoderInit(state, sampleRate, 1) >= 0)
                return;
        }

        throw new ArgumentException($"libopus decodes to no rate of {sampleRate} Hz.", nameof(sampleRate));
    }

    public int SampleRate { get; }

    public int Decode(ReadOnlySpan<byte> payload, Span<short> pcm) =>
        payload.IsEmpty ? 0 : Math.Max(0, Decode(payload, pcm, isCopy: false));

    public void Conceal(Span<short> pcm, ReadOnlySpan<byte> following = default)
    {
        if (Decode(following, pcm, isCopy: !following.IsEmpty) != pcm.Length && Decode(default, pcm, isCopy: false) != pcm.Length)
            pcm.Clear();
    }

    public void Reset()
    {
        fixed (byte* state = _state)
            _ = OpusLibrary.DecoderControl(state, OpusLibrary.ResetState, 0);
    }

    // Without a payload it conceals; of a copy it decodes the coarse frame that stands for the one before.
    private int Decode(ReadOnlySpan<byte> payload, Span<short> pcm, bool isCopy)
    {
        fixed (byte* state = _state)
        fixed (byte* bytes = payload)
        fixed (short* samples = pcm)
            return OpusLibrary.Decode(state, bytes, payload.Length, samples, pcm.Length, isCopy ? 1 : 0);
    }
}
