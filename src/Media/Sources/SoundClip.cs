using Softswitch.Media.Wave;

namespace Softswitch.Media.Sources;

/// <summary>Decoded sound kept in memory, mono. Never changed, so that any number of calls play the same one at once.</summary>
public sealed class SoundClip
{
    private readonly short[] _samples;

    /// <param name="samples">Not changed by anybody from now on.</param>
    /// <param name="sampleRate">8000, 16000 or 48000 Hz.</param>
    public SoundClip(short[] samples, int sampleRate) => (_samples, SampleRate) = (samples, sampleRate);

    public int SampleRate { get; }

    public ReadOnlySpan<short> Samples => _samples;

    public long Milliseconds => _samples.Length * 1000L / SampleRate;

    /// <summary>Reads a whole WAV file. Throws only what the stream throws.</summary>
    /// <param name="stream">Readable and seekable; it stays its owner's.</param>
    /// <param name="longestMs">What is longer is refused (<see cref="WaveFault.TooLong"/>) before any of it is read.</param>
    /// <param name="clip">Null when the fault is not <see cref="WaveFault.None"/>.</param>
    public static WaveFault TryRead(Stream stream, int longestMs, out SoundClip? clip)
    {
        clip = null;
        var fault = MonoReader.TryOpenPlayable(stream, out var reader);
        if (fault != WaveFault.None)
            return fault;
        if (reader!.Length > (long)longestMs * reader.SampleRate / 1000)
            return WaveFault.TooLong;
        var samples = new short[reader.Length];
        var count = reader.Read(samples);
        clip = new SoundClip(count == samples.Length ? samples : samples[..count], reader.SampleRate);
        return WaveFault.None;
    }

    /// <summary>The same sound at another rate, made once for all who play it.</summary>
    public SoundClip At(int sampleRate)
    {
        if (sampleRate == SampleRate)
            return this;
        var source = ResampledSource.At(new ClipSource(this), sampleRate);
        var late = ResampledSource.Lateness(SampleRate, sampleRate);
        var samples = new short[(long)_samples.Length * sampleRate / SampleRate + late];
        source.Read(samples);
        return new SoundClip(samples[late..], sampleRate);
    }
}
