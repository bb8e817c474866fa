using Softswitch.Media.Codecs;
using Softswitch.Media.Tests.Sounds;

namespace Softswitch.Media.Tests.Codecs;

public sealed class OpusTests
{
    private const int Milliseconds = 20;

    [OpusTheory]
    [InlineData(8000, 1000)]
    [InlineData(16000, 1000)]
    [InlineData(48000, 440)]
    [InlineData(48000, 5000)]
    public void Tone_encoded_and_decoded_is_heard_clearly(int sampleRate, int frequency)
    {
        var pcm = Signal.Sine(frequency, sampleRate, 1000);

        var heard = Decode(Encode(pcm, new OpusConfig(sampleRate, BitRate: 64000)), sampleRate);

        Assert.True(Signal.SignalToNoise(pcm, heard, sampleRate / 100) > 20);
    }

    [OpusFact]
    public void Packet_of_narrow_sound_is_decoded_wide()
    {
        var payloads = Encode(Signal.Sine(1000, 8000, 1000), new OpusConfig(8000));

        var heard = Decode(payloads, 48000);

        Assert.True(Signal.Correlation(Signal.Sine(1000, 48000, 900), heard, 960) > 0.95);
    }

    [OpusFact]
    public void Lost_packet_is_concealed_and_fades_when_more_are_lost()
    {
        var encoded = Encode(Signal.Sine(300, 48000, 400), new OpusConfig());
        var decoder = Decoder(48000);
        var pcm = new short[960];
        foreach (var payload in encoded)
            Assert.Equal(960, decoder.Decode(payload, pcm));

        decoder.Conceal(pcm);
        var first = Signal.Level(pcm);
        for (var i = 0; i < 20; i++)
            decoder.Conceal(pcm);

        Assert.True(first > 2000);
        Assert.True(Signal.Level(pcm) < first / 4);
    }

    [OpusFact]
    public void Lost_packet_is_recovered_from_the_copy_in_the_next()
    {
        var pcm = Speechlike();
        var config = new OpusConfig(16000, BitRate: 24000, ExpectedLossPercent: 30);

        var withCopies = ErrorWithLosses(pcm, config, usesCopies: true);
        var withoutCopies = ErrorWithLosses(pcm, config, usesCopies: false);

        Assert.True(withCopies > withoutCopies + 1, $"{withCopies:0.0} dB with copies, {withoutCopies:0.0} dB without");
    }

    [OpusFact]
    public void Payload_that_is_no_opus_gives_nothing()
    {
        var decoder = Decoder(48000);
        var random = new Random(6716);
        var payload = new byte[200];
        var pcm = new short[5760];
        for (var i = 0; i < 2000; i++)
        {
            random.NextBytes(payload);
            Assert.InRange(decoder.Decode(payload.AsSpan(0, random.Next(200)), pcm), 0, pcm.Length);
        }

        Assert.Equal(0, decoder.Decode([], pcm));
        Assert.Equal(0, decoder.Decode([0xFF], pcm)); // RFC 6716 3.2.5: a frame count must follow
    }

    [OpusFact]
    public void Frame_of_an_odd_length_is_refused()
    {
        var encoder = CodecSet.OfSystem.CreateEncoder(AudioFormats.Opus)!;

        Assert.Throws<ArgumentException>(() => encoder.Encode(new short[961], new byte[961]));
    }

    private static IAudioDecoder Decoder(int sampleRate) => CodecSet.OfSystem.CreateDecoder(AudioFormats.Opus, sampleRate)!;

    private static List<byte[]> Encode(short[] pcm, OpusConfig config)
    {
        var encoder = CodecSet.OfSystem.CreateEncoder(AudioFormats.Opus, config)!;
        var frame = config.SampleRate / 1000 * Milliseconds;
        var room = new byte[frame];
        return [.. Enumerable.Range(0, pcm.Length / frame).Select(i => room[..encoder.Encode(pcm.AsSpan(i * frame, frame), room)])];
    }

    private static short[] Decode(List<byte[]> payloads, int sampleRate)
    {
        var decoder = Decoder(sampleRate);
        var frame = sampleRate / 1000 * Milliseconds;
        var heard = new short[frame * payloads.Count];
        for (var i = 0; i < payloads.Count; i++)
            Assert.Equal(frame, decoder.Decode(payloads[i], heard.AsSpan(i * frame)));
        return heard;
    }

    // Against what is heard without loss, in dB.
    private static double ErrorWithLosses(short[] pcm, OpusConfig config, bool usesCopies)
    {
        var payloads = Encode(pcm, config);
        var whole = Decode(payloads, config.SampleRate);
        var decoder = Decoder(config.SampleRate);
        var frame = config.SampleRate / 1000 * Milliseconds;
        var heard = new short[whole.Length];
        for (var i = 0; i < payloads.Count; i++)
        {
            var room = heard.AsSpan(i * frame, frame);
            if (i % 5 != 3 || i == payloads.Count - 1)
                decoder.Decode(payloads[i], room);
            else
                decoder.Conceal(room, usesCopies ? payloads[i + 1] : default);
        }

        return Signal.SignalToNoise(whole, heard, 0);
    }

    // A voiced sound whose pitch and loudness move, so that repeating the last frame is no good guess.
    private static short[] Speechlike()
    {
        var pcm = new short[16000 * 3];
        var phase = 0.0;
        for (var i = 0; i < pcm.Length; i++)
        {
            var time = i / 16000.0;
            phase += 2 * Math.PI * (140 + 60 * Math.Sin(2 * Math.PI * 3 * time)) / 16000;
            var loudness = 0.55 + 0.45 * Math.Sin(2 * Math.PI * 6 * time);
            var sum = 0.0;
            for (var harmonic = 1; harmonic <= 12; harmonic++)
                sum += Math.Sin(harmonic * phase) / harmonic;
            pcm[i] = (short)(6000 * loudness * sum);
        }

        return pcm;
    }
}
