using System.Runtime.InteropServices;
using Softswitch.Contracts.Speech;
using Softswitch.Media.Resampling;
using Softswitch.Media.Sources;

namespace Softswitch.Gateway.Sounds;

/// <summary>Speech as a synthesiser gives it, at the rate of its voice, made a clip.</summary>
internal static class SpokenClip
{
    private const int HeaderLength = 44;
    private const int SampleRate = 16_000;

    /// <summary>Null for a file without sound.</summary>
    public static SoundClip? Of(SpeechResult.Spoken spoken)
    {
        if (spoken.Wave.Length <= HeaderLength)
            return null;
        var samples = MemoryMarshal.Cast<byte, short>(spoken.Wave.Span[HeaderLength..]);
        return new SoundClip(RateConverter.Convert(samples, spoken.SampleRate, SampleRate), SampleRate);
    }
}
