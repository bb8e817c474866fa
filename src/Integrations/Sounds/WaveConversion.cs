using System.Globalization;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Media.Resampling;
using Softswitch.Media.Sources;
using Softswitch.Media.Wave;

namespace Softswitch.Integrations.Sounds;

/// <summary>WAV files of any rate, as far as they are read here: PCM and G.711 of one or two channels.</summary>
internal static class WaveConversion
{
    private const int Block = 8192;

    /// <summary>Null when another program must try.</summary>
    public static SoundConversion? Convert(Stream file, Stream wave)
    {
        var fault = MonoReader.TryOpen(file, out var reader);
        if (fault is WaveFault.NotWave or WaveFault.Unsupported)
            return null;
        if (reader is null)
            return new SoundConversion.Refused("format", "the WAV file ends, or makes no sense, before its sound begins");
        if (Refusal(reader) is { } refusal)
            return refusal;
        var conversion = new RateConversion(reader.SampleRate, ISoundStore.SampleRate);
        var writer = SoundDraft.Begin(wave);
        var samples = new short[Block];
        var count = Block;
        while (count == Block)
        {
            count = reader.Read(samples);
            writer.TryWrite(conversion.Convert(samples.AsSpan(0, count)));
        }

        writer.TryWrite(conversion.End());
        return SoundDraft.End(wave, NameOf(reader.Format));
    }

    private static SoundConversion.Refused? Refusal(MonoReader reader)
    {
        var (there, missing) = (Seconds(reader.Length, reader), Seconds(reader.Missing, reader));
        if (reader.Missing > 0)
        {
            return new SoundConversion.Refused("truncated", string.Create(
                CultureInfo.InvariantCulture, $"the WAV file was cut: it announces {there + missing:0.#} s of sound and has {there:0.#} s"));
        }

        return reader.Length > (long)SoundRules.LongestMs * reader.SampleRate / 1000 ? SoundDraft.TooLong(TimeSpan.FromSeconds(there)) : null;
    }

    private static double Seconds(long samples, MonoReader reader) => (double)samples / reader.SampleRate;

    private static string NameOf(WaveFormat format)
    {
        var coding = format.Encoding == WaveEncoding.Pcm ? $"{format.PcmBits} bits" : format.Encoding == WaveEncoding.Alaw ? "A-law" : "mu-law";
        return string.Create(CultureInfo.InvariantCulture, $"WAV, {format.SampleRate} Hz, {coding}, {(format.Channels == 2 ? "stereo" : "mono")}");
    }
}
