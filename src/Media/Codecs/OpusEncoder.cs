namespace Softswitch.Media.Codecs;

/// <summary>
/// Opus (RFC 6716), mono, by the system's libopus. Its state lives in a pinned array, so that there is nothing to free; <c>fixed</c> keeps it alive through a
/// call.
/// </summary>
public sealed unsafe class OpusEncoder : IAudioEncoder
{
    private readonly byte[] _state;

    internal OpusEncoder(OpusConfig config)
    {
        SampleRate = config.SampleRate;
        _state = GC.AllocateArray<byte>(OpusLibrary.EncoderSize(1), pinned: true);
        fixed (byte* state = _state)
            Check(OpusLibrary.EncoderInit(state, config.SampleRate, 1, OpusLibrary.Voip));
        Set(OpusLibrary.SetBitRate, config.BitRate);
        Set(OpusLibrary.SetComplexity, config.Complexity);
        Set(OpusLibrary.SetSignal, OpusLibrary.Voice);
        Set(OpusLibrary.SetInBandFec, config.UsesInBandFec ? 1 : 0);
        Set(OpusLibrary.SetExpectedLoss, config.ExpectedLossPercent);
    }

    public int SampleRate { get; }

    public int Encode(ReadOnlySpan<short> pcm, Span<byte> payload)
    {
        fixed (byte* state = _state)
        fixed (short* samples = pcm)
        fixed (byte* bytes = payload)
            return Check(OpusLibrary.Encode(state, samples, pcm.Length, bytes, payload.Length));
    }

    public void Reset() => Set(OpusLibrary.ResetState, 0);

    private void Set(int request, int value)
    {
        fixed (byte* state = _state)
            Check(OpusLibrary.EncoderControl(state, request, value));
    }

    private static int Check(int result) => result >= 0 ? result : throw new ArgumentException($"libopus refused with {result}.", nameof(result));
}
