using Softswitch.Media.Codecs;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Codecs;

public sealed class G711Tests
{
    private static readonly byte[] AllCodes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
    private static readonly short[] AllSamples = [.. Enumerable.Range(short.MinValue, 65536).Select(i => (short)i)];

    // ITU-T G.711 tables 1 and 2: the ends and the middle of the scale, as sent.
    [Theory]
    [InlineData(true, 32767, 0xAA)]
    [InlineData(true, -32768, 0x2A)]
    [InlineData(true, 0, 0xD5)]
    [InlineData(true, -1, 0x55)]
    [InlineData(true, 1000, 0xFA)]
    [InlineData(false, 32767, 0x80)]
    [InlineData(false, -32768, 0x00)]
    [InlineData(false, 0, 0xFF)]
    [InlineData(false, -1, 0x7F)]
    [InlineData(false, 1000, 0xCE)]
    public void Sample_encoded_is_the_code_word_of_the_recommendation(bool isAlaw, short sample, byte code)
    {
        var payload = new byte[1];

        Encoder(isAlaw).Encode([sample], payload);

        Assert.Equal(code, payload[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Code_word_decoded_and_encoded_again_is_the_same(bool isAlaw)
    {
        var pcm = new short[256];
        var again = new byte[256];
        Decoder(isAlaw).Decode(AllCodes, pcm);

        Encoder(isAlaw).Encode(pcm, again);

        var expected = AllCodes.Select(c => !isAlaw && c == 0x7F ? (byte)0xFF : c); // mu-law has two zeros
        Assert.Equal(expected, again);
    }

    // Each interval reaches half a step to either side of its value: of the larger step where two segments meet.
    [Theory]
    [InlineData(true, 8, 32767)]
    [InlineData(false, 4, 32636)]
    public void Sample_encoded_falls_into_the_interval_of_its_value(bool isAlaw, int quantum, int overload)
    {
        var values = Values(isAlaw);
        var sorted = values.Distinct().Order().ToArray();
        var payload = new byte[AllSamples.Length];

        Encoder(isAlaw).Encode(AllSamples, payload);

        for (var i = 0; i < AllSamples.Length; i++)
        {
            var place = Array.BinarySearch(sorted, values[payload[i]]);
            var below = place > 0 ? sorted[place] - sorted[place - 1] : 0;
            var above = place < sorted.Length - 1 ? sorted[place + 1] - sorted[place] : 0;
            var sample = Math.Clamp(AllSamples[i], -overload, overload);
            Assert.True(Math.Abs(sample - sorted[place]) <= Math.Max(below, above) / 2 + quantum, $"{AllSamples[i]} became {sorted[place]}");
        }
    }

    [ProgramTheory("ffmpeg")]
    [InlineData(true, "alaw")]
    [InlineData(false, "mulaw")]
    public async Task Code_words_decoded_are_what_ffmpeg_decodes(bool isAlaw, string format)
    {
        using var folder = new TemporaryFolder();
        var pcm = new short[256];

        Decoder(isAlaw).Decode(AllCodes, pcm);

        Assert.Equal(await SoundPrograms.DecodeAsync(folder, AllCodes, format, "-ar", "8000", "-ac", "1"), pcm);
    }

    [ProgramTheory("sox")]
    [InlineData(true, "al")]
    [InlineData(false, "ul")]
    public async Task Samples_encoded_are_what_sox_encodes(bool isAlaw, string format)
    {
        using var folder = new TemporaryFolder();
        var raw = await SoundPrograms.WritePcmAsync(folder, "in.raw", AllSamples);
        var encoded = folder.PathOf("out." + format);
        await SoundPrograms.RunAsync("sox", ["-D", "-t", "raw", "-r", "8000", "-b", "16", "-e", "signed", "-c", "1", raw, "-t", format, encoded]);
        var payload = new byte[AllSamples.Length];

        Encoder(isAlaw).Encode(AllSamples, payload);

        AssertNeighbours(await File.ReadAllBytesAsync(encoded), payload, isAlaw);
    }

    [ProgramTheory("ffmpeg")]
    [InlineData(true, "pcm_alaw", "alaw")]
    [InlineData(false, "pcm_mulaw", "mulaw")]
    public async Task Samples_encoded_are_what_ffmpeg_encodes(bool isAlaw, string codec, string format)
    {
        using var folder = new TemporaryFolder();
        var payload = new byte[AllSamples.Length];

        Encoder(isAlaw).Encode(AllSamples, payload);

        AssertNeighbours(await SoundPrograms.EncodeAsync(folder, AllSamples, 8000, codec, format), payload, isAlaw);
    }

    [Fact]
    public void Payload_longer_than_the_room_is_not_decoded() => Assert.Equal(0, Decoder(true).Decode(AllCodes, new short[255]));

    // They round to 13 or 14 bits first, or decide half way between values, so that samples on the edge of an interval may go next door.
    private static void AssertNeighbours(byte[] expected, byte[] actual, bool isAlaw)
    {
        const double Edges = 0.02;
        var values = Values(isAlaw);
        var sorted = values.Distinct().Order().ToArray();
        var differing = Enumerable.Range(0, actual.Length).Where(i => values[expected[i]] != values[actual[i]]).ToArray();

        Assert.Equal(expected.Length, actual.Length);
        Assert.True(differing.Length < actual.Length * Edges, $"{differing.Length} differ");
        Assert.All(
            differing,
            i => Assert.Equal(1, Math.Abs(Array.BinarySearch(sorted, values[expected[i]]) - Array.BinarySearch(sorted, values[actual[i]]))));
    }

    private static short[] Values(bool isAlaw)
    {
        var values = new short[256];
        Decoder(isAlaw).Decode(AllCodes, values);
        return values;
    }

    private static G711Encoder Encoder(bool isAlaw) => isAlaw ? G711Encoder.Alaw() : G711Encoder.Mulaw();

    private static G711Decoder Decoder(bool isAlaw) => isAlaw ? G711Decoder.Alaw() : G711Decoder.Mulaw();
}
