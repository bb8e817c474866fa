using Softswitch.Media.Codecs;
using Softswitch.Media.Resampling;

namespace Softswitch.Media.Streams;

/// <summary>How the packets of one payload type become sound at the rate of the inlet.</summary>
internal sealed class InletLine(AudioFormat format, IAudioDecoder? decoder, int sampleRate)
{
    public AudioFormat Format { get; } = format;

    /// <summary>Null when the payload is no sound of its own: comfort noise, events.</summary>
    public IAudioDecoder? Decoder { get; } = decoder;

    public Resampler Resampler { get; } = new(decoder?.SampleRate ?? AudioFormats.ComfortNoise.SampleRate, sampleRate);

    public bool IsSound => Decoder is not null;

    public void Reset()
    {
        Decoder?.Reset();
        Resampler.Reset();
    }
}
