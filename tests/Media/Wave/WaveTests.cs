using Softswitch.Media.Tests.Sounds;
using Softswitch.Media.Wave;
using Softswitch.Support.Files;
using Softswitch.Support.Memory;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Wave;

public sealed class WaveTests
{
    public static TheoryData<WaveEncoding, int, int> Formats
    {
        get
        {
            var formats = new TheoryData<WaveEncoding, int, int>();
            foreach (var encoding in Enum.GetValues<WaveEncoding>())
            {
                foreach (var rate in new[] { 8000, 16000 })
                {
                    formats.Add(encoding, rate, 1);
                    formats.Add(encoding, rate, 2);
                }
            }

            return formats;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void File_written_is_read_back_from_any_place(WaveEncoding encoding, int sampleRate, int channels)
    {
        var sound = WaveFiles.Sound(encoding, channels * 9000);
        using var stream = WaveFiles.Write(new WaveFormat(encoding, sampleRate, channels), sound);

        Assert.Equal(WaveFault.None, WaveReader.TryOpen(stream, out var reader));

        Assert.Equal((new WaveFormat(encoding, sampleRate, channels), 9000L), (reader!.Format, reader.Length));
        Assert.Equal(sound, WaveFiles.ReadAll(reader));
        reader.Seek(4321);
        Assert.Equal(sound[(4321 * channels)..], WaveFiles.ReadAll(reader));
        reader.Seek(long.MaxValue);
        Assert.Equal(9000, reader.Position);
        Assert.Equal(0, reader.Read(new short[10]));
    }

    [ProgramTheory("sox")]
    [MemberData(nameof(Formats))]
    public async Task File_written_is_read_by_sox(WaveEncoding encoding, int sampleRate, int channels)
    {
        using var folder = new TemporaryFolder();
        var sound = WaveFiles.Sound(encoding, channels * 8001);
        var path = folder.PathOf("written.wav");
        var raw = folder.PathOf("read.raw");
        await File.WriteAllBytesAsync(path, WaveFiles.Write(new WaveFormat(encoding, sampleRate, channels), sound).ToArray());

        var output = await SoundPrograms.RunAsync("sox", [path, "-t", "raw", "-b", "16", "-e", "signed", raw]);

        Assert.Equal("", output); // no warning either
        Assert.Equal(sound, await SoundPrograms.ReadPcmAsync(raw));
        Assert.Contains($"{sampleRate}", await SoundPrograms.RunAsync("sox", ["--i", "-r", path]), StringComparison.Ordinal);
    }

    [ProgramTheory("sox")]
    [InlineData(8, 1)]
    [InlineData(8, 2)]
    [InlineData(24, 1)]
    [InlineData(24, 2)]
    [InlineData(32, 2)]
    public async Task File_of_other_bits_is_read_as_sixteen(int bits, int channels)
    {
        using var folder = new TemporaryFolder();
        var (path, raw) = (folder.PathOf("other.wav"), folder.PathOf("sixteen.raw"));
        await SoundPrograms.RunAsync("sox", ["-D", "-n", "-r", "11025", "-b", $"{bits}", "-c", $"{channels}", path, "synth", "0.7", "sine", "440"]);
        await SoundPrograms.RunAsync("sox", ["-D", path, "-t", "raw", "-b", "16", "-e", "signed", raw]);
        await using var stream = File.OpenRead(path);

        Assert.Equal(WaveFault.None, WaveReader.TryOpen(stream, out var reader));

        Assert.Equal(new WaveFormat(WaveEncoding.Pcm, 11025, channels, bits), reader!.Format);
        var (read, wanted) = (WaveFiles.ReadAll(reader), await SoundPrograms.ReadPcmAsync(raw));
        Assert.Equal(wanted.Length, read.Length);
        Assert.All(read.Zip(wanted), pair => Assert.InRange(pair.First - pair.Second, -1, 1)); // they round, we cut
    }

    [ProgramTheory("ffmpeg")]
    [InlineData("pcm_s16le", 1)]
    [InlineData("pcm_s16le", 2)]
    [InlineData("pcm_alaw", 1)]
    [InlineData("pcm_mulaw", 2)]
    public async Task File_of_ffmpeg_with_its_extra_chunks_is_read(string codec, int channels)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("made.wav");
        var raw = folder.PathOf("made.raw");
        await SoundPrograms.RunAsync(
            "ffmpeg",
            ["-v", "error", "-f", "lavfi", "-i", "sine=440:duration=2:sample_rate=16000", "-ac", $"{channels}", "-c:a", codec, "-metadata", "title=x", path]);
        await SoundPrograms.RunAsync("ffmpeg", ["-v", "error", "-i", path, "-f", "s16le", raw]);
        await using var stream = File.OpenRead(path);

        Assert.Equal(WaveFault.None, WaveReader.TryOpen(stream, out var reader));

        Assert.Equal((16000, channels), (reader!.Format.SampleRate, reader.Format.Channels));
        Assert.Equal(await SoundPrograms.ReadPcmAsync(raw), WaveFiles.ReadAll(reader));
    }

    [Fact]
    public void File_closed_after_each_part_is_always_right()
    {
        using var stream = new MemoryStream();
        var writer = new WaveWriter(stream, new WaveFormat(WaveEncoding.Alaw, 8000, 1));
        for (var part = 1; part <= 5; part++)
        {
            Assert.True(writer.TryWrite(new short[81]));
            writer.Close();
            Assert.False(WaveMender.Mend(new MemoryStream(stream.ToArray())));
            Assert.Equal(part * 81, writer.DataLength);
        }
    }

    [Fact]
    public void Frame_written_and_read_allocates_nothing()
    {
        using var stream = new MemoryStream(new byte[4_000_000]);
        var writer = new WaveWriter(stream, new WaveFormat(WaveEncoding.Alaw, 8000, 1));
        var frame = new short[160];
        Assert.Equal(0, Allocated.InEveryRound(1000, () => writer.TryWrite(frame)));
        writer.Close();
        WaveReader.TryOpen(stream, out var reader);

        Assert.Equal(0, Allocated.InEveryRound(1000, () => reader!.Read(frame)));
    }
}
