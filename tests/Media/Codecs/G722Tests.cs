using Softswitch.Media.Codecs;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Codecs;

public sealed class G722Tests
{
    private const int Frame = 320;

    public static TheoryData<string> Sounds => ["sine", "noise", "loud", "chirp", "square", "faint"];

    [ProgramTheory("ffmpeg")]
    [MemberData(nameof(Sounds))]
    public async Task Payload_encoded_is_what_ffmpeg_encodes(string sound)
    {
        using var folder = new TemporaryFolder();
        var pcm = Sound(sound);

        var payload = Encode(pcm, Frame);

        Assert.Equal(await SoundPrograms.EncodeAsync(folder, pcm, 16000, "g722", "g722"), payload);
    }

    [ProgramTheory("ffmpeg")]
    [MemberData(nameof(Sounds))]
    public async Task Payload_decoded_is_what_ffmpeg_decodes(string sound)
    {
        using var folder = new TemporaryFolder();
        var payload = Encode(Sound(sound), Frame);

        var pcm = Decode(payload, Frame);

        Assert.Equal(await SoundPrograms.DecodeAsync(folder, payload, "g722"), pcm);
    }

    [ProgramFact("ffmpeg")]
    public async Task Bytes_of_no_encoder_decoded_are_what_ffmpeg_decodes()
    {
        using var folder = new TemporaryFolder();
        var payload = new byte[8000];
        new Random(722).NextBytes(payload);

        Assert.Equal(await SoundPrograms.DecodeAsync(folder, payload, "g722"), Decode(payload, Frame));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    [InlineData(3000)]
    [InlineData(6500)]
    public void Tone_encoded_and_decoded_is_heard_clearly(int frequency)
    {
        var pcm = Signal.Sine(frequency, 16000, 1000);

        var heard = Decode(Encode(pcm, Frame), Frame);

        Assert.True(Signal.SignalToNoise(pcm, heard, 40) > (frequency > 4000 ? 10 : 25));
    }

    [Fact]
    public void Frames_of_any_length_give_the_same_stream()
    {
        var pcm = Sound("noise");

        Assert.Equal(Encode(pcm, 160), Encode(pcm, 960));
    }

    [Fact]
    public void Codec_reset_begins_anew()
    {
        var encoder = new G722Encoder();
        var first = new byte[Frame / 2];
        var second = new byte[Frame / 2];
        var pcm = Sound("noise").AsSpan(0, Frame);
        encoder.Encode(pcm, first);

        encoder.Reset();
        encoder.Encode(pcm, second);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Frame_of_an_odd_number_of_samples_is_refused() =>
        Assert.Throws<ArgumentException>(() => new G722Encoder().Encode(new short[161], new byte[161]));

    private static short[] Sound(string name) => name switch
    {
        "sine" => Signal.Sine(1000, 16000, 1000),
        "noise" => Signal.Noise(16000, 3000, seed: 1),
        "faint" => Signal.Noise(16000, 20, seed: 3),
        "square" => [.. Enumerable.Range(0, 16000).Select(i => i / 4000 % 2 == 0 ? (short)0 : i / 20 % 2 == 0 ? short.MaxValue : short.MinValue)],
        "loud" => Signal.Noise(16000, 20000, seed: 2),
        _ => [.. Enumerable.Range(0, 32000).Select(i => (short)(20000 * Math.Sin(i * (double)i / 32000)))],
    };

    private static byte[] Encode(short[] pcm, int frame)
    {
        var encoder = new G722Encoder();
        var payload = new byte[pcm.Length / 2];
        for (var i = 0; i < pcm.Length; i += frame)
            encoder.Encode(pcm.AsSpan(i, Math.Min(frame, pcm.Length - i)), payload.AsSpan(i / 2));
        return payload;
    }

    private static short[] Decode(byte[] payload, int frame)
    {
        var decoder = new G722Decoder();
        var pcm = new short[payload.Length * 2];
        for (var i = 0; i < payload.Length; i += frame / 2)
            decoder.Decode(payload.AsSpan(i, Math.Min(frame / 2, payload.Length - i)), pcm.AsSpan(i * 2));
        return pcm;
    }
}
