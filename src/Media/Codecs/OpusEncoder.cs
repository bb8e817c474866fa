using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Softswitch.Media.Codecs;

/// <summary>Opus (RFC 6716), mono, by the system's libopus. Its state lives in a pinned array, so that there is nothing to free.</summary>
public sealed unsafe class OpusEncoder : IAudioEncoder
{
    private readonly byte[] _state;

    internal OpusEncoder(OpusConfig config)
    {
        SampleRate = config.SampleRate;
        _state = GC.AllocateArray<byte>(OpusLibrary.EncoderSize(1), pinned: true);
        Check(OpusLibrary.EncoderInit(State, config.SampleRate, 1, OpusLibrary.Voip));
        Set(OpusLibrary.SetBitRate, config.BitRate);
        Set(OpusLibrary.SetComplexity, config.Complexity);
        Set(OpusLibrary.SetSignal, OpusLibrary.Voice);
        Set(OpusLibrary.SetInBandFec, config.UsesInBandFec ? 1 : 0);
        Set(OpusLibrary.SetExpectedLoss, config.ExpectedLossPercent);
    }

    public int SampleRate { get; }

    private byte* State => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_state));

    public int Encode(ReadOnlySpan<short> pcm, Span<byte> payload)
    {
        fixed (short* samples = pcm)
        fixed (byte* bytes = payload)
            return Check(OpusLibrary.Encode(State, samples, pcm.Length, bytes, payload.Length));
    }

    public void Reset() => Set(OpusLibrary.ResetState, 0);

    private void Set(int request, int value) => Check(OpusLibrary.EncoderControl(State, request, value));

    private static int Check(int result) => result >= 0 ? result : throw new ArgumentException($"libopus refused with {result}.", nameof(result));
}
