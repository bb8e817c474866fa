using Softswitch.Media.Codecs;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Loss;

/// <summary>Speech through the codecs that have no concealment of their own, with packets missing.</summary>
public sealed class DecoderLossTests
{
    [ProgramTheory("espeak-ng", "sox")]
    [InlineData("PCMA", "nl")]
    [InlineData("PCMA", "en+f3")]
    [InlineData("PCMU", "de")]
    [InlineData("G722", "nl")]
    [InlineData("G722", "en+f3")]
    public async Task Speech_with_lost_packets_keeps_its_loudness_and_colour(string codec, string voice)
    {
        using var folder = new TemporaryFolder();
        var format = AudioFormats.All.Single(f => f.Name == codec);
        var speech = await SoundPrograms.SpeakAsync(folder, voice, "een twee drie vier vijf zes zeven acht negen tien elf twaalf", format.SampleRate);
        var payloads = Encode(speech, format);

        var whole = Decode(payloads, format, _ => false);
        var concealed = Decode(payloads, format, IsLost);

        var likeness = Likeness(whole, concealed, format.SamplesOf(20), format.SampleRate);
        Assert.True(likeness > 2, $"{likeness:0.0} dB"); // silence in their place would be 0
        Assert.InRange(Signal.Level(concealed) / Signal.Level(whole), 0.93, 1.03);
    }

    // Of the spectra of the lost frames: phases, which nobody hears, are not compared.
    private static double Likeness(short[] whole, short[] concealed, int frame, int sampleRate)
    {
        double signal = 0, error = 1e-9;
        for (var i = 2; i < whole.Length / frame; i++)
        {
            if (!IsLost(i))
                continue;
            for (var frequency = 100; frequency < 3500; frequency += 50)
            {
                var expected = Spectrum.Magnitude(whole.AsSpan(i * frame, frame), frequency, sampleRate);
                var heard = Spectrum.Magnitude(concealed.AsSpan(i * frame, frame), frequency, sampleRate);
                signal += expected * expected;
                error += (expected - heard) * (expected - heard);
            }
        }

        return 10 * Math.Log10(signal / error);
    }

    // One packet in ten, and now and then two.
    private static bool IsLost(int packet) => packet % 10 == 7 || packet % 30 == 8;

    private static List<byte[]> Encode(short[] pcm, AudioFormat format)
    {
        var encoder = CodecSet.OfSystem.CreateEncoder(format)!;
        var frame = format.SamplesOf(20);
        var room = new byte[frame];
        return [.. Enumerable.Range(0, pcm.Length / frame).Select(i => room[..encoder.Encode(pcm.AsSpan(i * frame, frame), room)])];
    }

    private static short[] Decode(List<byte[]> payloads, AudioFormat format, Func<int, bool> isLost)
    {
        var decoder = CodecSet.OfSystem.CreateDecoder(format)!;
        var frame = format.SamplesOf(20);
        var pcm = new short[payloads.Count * frame];
        for (var i = 0; i < payloads.Count; i++)
        {
            if (!isLost(i))
                Assert.Equal(frame, decoder.Decode(payloads[i], pcm.AsSpan(i * frame)));
            else
                decoder.Conceal(pcm.AsSpan(i * frame, frame));
        }

        return pcm;
    }
}
