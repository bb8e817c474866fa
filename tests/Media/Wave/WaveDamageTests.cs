using Softswitch.Media.Tests.Sounds;
using Softswitch.Media.Wave;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Wave;

/// <summary>Files that were not closed, are cut, spoilt or stored in another way.</summary>
public sealed class WaveDamageTests
{
    [ProgramTheory("sox")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task File_not_closed_is_read_whole_and_mended(int extraBytes)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("crashed.wav");
        var sound = WaveFiles.Sound(WaveEncoding.Pcm, 2 * 4000);
        await using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        Assert.True(new WaveWriter(stream, new WaveFormat(WaveEncoding.Pcm, 8000, 2)).TryWrite(sound));
        await stream.WriteAsync(new byte[extraBytes]); // of a sample that was on its way

        Assert.Equal(WaveFault.None, WaveReader.TryOpen(stream, out var reader));
        Assert.Equal(sound, WaveFiles.ReadAll(reader!));
        Assert.True(WaveMender.Mend(stream));
        Assert.False(WaveMender.Mend(stream));

        Assert.Equal("0.500000", (await SoundPrograms.RunAsync("sox", ["--i", "-D", path])).Trim());
        Assert.Equal(WaveFault.None, WaveReader.TryOpen(stream, out reader));
        Assert.Equal(sound, WaveFiles.ReadAll(reader!));
    }

    [ProgramTheory("sox")]
    [InlineData("-e", "float")]
    [InlineData("-c", "4")]
    [InlineData("-e", "ms-adpcm")]
    public async Task File_stored_in_another_way_is_told_to_be_unsupported(string option, string value)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("other.wav");
        await SoundPrograms.RunAsync("sox", ["-V1", "-n", "-r", "8000", option, value, path, "synth", "0.2", "sine", "440"]);
        await using var stream = File.OpenRead(path);

        Assert.Equal(WaveFault.Unsupported, WaveReader.TryOpen(stream, out var reader));
        Assert.Null(reader);
    }

    [Fact]
    public void File_cut_at_any_byte_is_a_fault_or_what_is_left()
    {
        var whole = WaveFiles.Write(new WaveFormat(WaveEncoding.Pcm, 8000, 1), WaveFiles.Sound(WaveEncoding.Pcm, 100)).ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            using var stream = new MemoryStream(whole, 0, length);
            var fault = WaveReader.TryOpen(stream, out var reader);
            Assert.Equal(length >= 44 ? WaveFault.None : length >= 12 ? WaveFault.Damaged : WaveFault.NotWave, fault);
            Assert.Equal(Math.Max(0, length - 44) / 2, reader is null ? 0 : WaveFiles.ReadAll(reader).Length);
        }
    }

    [Fact]
    public void Sound_that_a_file_announces_and_does_not_have_is_counted()
    {
        var whole = WaveFiles.Write(new WaveFormat(WaveEncoding.Pcm, 8000, 1), new short[100]).ToArray();

        Assert.Equal(WaveFault.None, WaveReader.TryOpen(new MemoryStream(whole, 0, 44 + 60), out var cut));
        whole.AsSpan(40, 4).Fill(0xFF); // its length, as of who writes to a pipe
        Assert.Equal(WaveFault.None, WaveReader.TryOpen(new MemoryStream(whole), out var piped));

        Assert.Equal((30L, 70L), (cut!.Length, cut.Missing));
        Assert.Equal((100L, 0L), (piped!.Length, piped.Missing));
    }

    [Fact]
    public void File_with_any_bytes_spoilt_throws_nothing()
    {
        var random = new Random(1991);
        var whole = WaveFiles.Write(new WaveFormat(WaveEncoding.Pcm, 8000, 1), WaveFiles.Sound(WaveEncoding.Pcm, 100)).ToArray();
        for (var round = 0; round < 5000; round++)
        {
            var spoilt = whole.ToArray();
            for (var i = 0; i < 4; i++)
                spoilt[random.Next(44)] = (byte)random.Next(256);
            using var stream = new MemoryStream();
            stream.Write(spoilt);
            if (WaveReader.TryOpen(stream, out var reader) == WaveFault.None)
                Assert.InRange(WaveFiles.ReadAll(reader!).Length, 0, 200);
            WaveMender.Mend(stream);
        }
    }

    [Fact]
    public void Empty_file_and_mp3_are_no_wave()
    {
        Assert.Equal(WaveFault.NotWave, WaveReader.TryOpen(new MemoryStream(), out _));
        Assert.Equal(WaveFault.NotWave, WaveReader.TryOpen(new MemoryStream("ID3\u0004 and what follows in an MP3 file"u8.ToArray()), out _));
    }
}
