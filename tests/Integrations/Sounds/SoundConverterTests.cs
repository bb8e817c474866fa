using System.Buffers.Binary;
using Softswitch.Contracts.Sounds;
using Softswitch.Integrations.Sounds;
using Softswitch.Integrations.Tests.Speech;
using Softswitch.Media.Wave;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Integrations.Tests.Sounds;

public sealed class SoundConverterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _drafts = new();

    public void Dispose()
    {
        Assert.Empty(Directory.GetFiles(_drafts.FullPath));
        _folder.Dispose();
        _drafts.Dispose();
    }

    [ProgramTheory("sox")]
    [InlineData("wav", "WAV, 44100 Hz, 24 bits, stereo", "-r", "44100", "-b", "24", "-c", "2")]
    [InlineData("wav", "WAV, 8000 Hz, 8 bits, mono", "-r", "8000", "-b", "8", "-c", "1")]
    [InlineData("wav", "WAV, 8000 Hz, A-law, mono", "-r", "8000", "-e", "a-law", "-c", "1")]
    [InlineData("wav", "WAV, 22050 Hz, mu-law, stereo", "-r", "22050", "-e", "mu-law", "-c", "2")]
    public async Task Wave_of_any_form_is_stored_at_sixteen_kilohertz(string ending, string source, params string[] form)
    {
        var path = await MakeAsync(ending, "2", form);

        await Check(await ConvertAsync(await File.ReadAllBytesAsync(path), program: "/no/such/program"), source, 2000, 2000);
    }

    [ProgramTheory("sox", "ffmpeg")]
    [InlineData("mp3", "MP3")]
    [InlineData("ogg", "Ogg")]
    [InlineData("flac", "FLAC")]
    [InlineData("m4a", "read by ffmpeg")]
    public async Task Other_sounds_are_read_by_ffmpeg(string ending, string source)
    {
        var (wave, path) = (await MakeAsync("wav", "2", "-r", "44100", "-c", "2"), _folder.PathOf("sound." + ending));
        Assert.Equal(0, (await ExternalProgram.RunAsync("ffmpeg", ["-v", "error", "-i", wave, path], Patience)).ExitCode);

        await Check(await ConvertAsync(await File.ReadAllBytesAsync(path)), source, 1990, 2150);
    }

    [ProgramFact("ffmpeg")]
    public async Task File_that_is_no_sound_is_refused_with_what_ffmpeg_says_of_it()
    {
        foreach (var text in new[] { "ID3 this is no MP3", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/hostname\n" })
        {
            var refused = Assert.IsType<SoundConversion.Refused>(await ConvertAsync(System.Text.Encoding.ASCII.GetBytes(text)));

            Assert.Equal("format", refused.Rule);
            Assert.StartsWith("the file is neither a WAV file nor another sound", refused.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain(_drafts.FullPath, refused.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_ffmpeg_only_wave_files_are_taken()
    {
        var refused = Assert.IsType<SoundConversion.Refused>(await ConvertAsync("ID3 an MP3"u8.ToArray(), program: "/no/such/program"));

        Assert.StartsWith("only WAV files", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("Debian package ffmpeg", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_that_writes_without_end_or_does_nothing_is_ended()
    {
        using var programs = new FakePrograms();

        var endless = await ConvertAsync([1], await programs.MakeAsync("exec cat /dev/zero"));
        var silent = await ConvertAsync([1], await programs.MakeAsync("exec true"));

        Assert.Equal("length", Assert.IsType<SoundConversion.Refused>(endless).Rule);
        Assert.Equal("empty", Assert.IsType<SoundConversion.Refused>(silent).Rule);
    }

    [Fact]
    public async Task Wave_that_is_empty_cut_or_too_long_is_refused_with_the_reason()
    {
        var cut = Waves.Of(32_000)[..20_044];
        var two = Waves.Of(800, rate: 1000, bits: 8);
        Array.Resize(ref two, 44 + 2 * 3_600_000);
        BinaryPrimitives.WriteInt32LittleEndian(two.AsSpan(40), two.Length - 44);

        Assert.Equal(new SoundConversion.Refused("empty", "the file is empty"), await ConvertAsync([]));
        Assert.Equal(new SoundConversion.Refused("empty", "there is no sound in the file"), await ConvertAsync(Waves.Of(0)));
        Assert.Equal(
            new SoundConversion.Refused("truncated", "the WAV file was cut: it announces 2 s of sound and has 0.6 s"), await ConvertAsync(cut));
        Assert.Equal(
            new SoundConversion.Refused("length", "the sound lasts 120 minutes: at most 30 minutes are taken"), await ConvertAsync(two));
        Assert.Equal(
            new SoundConversion.Refused("format", "the WAV file ends, or makes no sense, before its sound begins"), await ConvertAsync(Waves.Of(10)[..30]));
    }

    private async Task<SoundConversion> ConvertAsync(byte[] file, string program = "ffmpeg")
    {
        using var converter = new SoundConverter(_drafts.FullPath, new FfmpegDecoder(TimeProvider.System, program));
        return await converter.Convert(new MemoryStream(file), default);
    }

    private async Task<string> MakeAsync(string ending, string seconds, params string[] form)
    {
        var path = _folder.PathOf("made." + ending);
        var made = await ExternalProgram.RunAsync("sox", ["-n", .. form, path, "synth", seconds, "sine", "440", "vol", "0.5"], Patience);
        Assert.True(made.ExitCode == 0, made.Output);
        return path;
    }

    // A tone of 440 Hz, half as loud as can be.
    private static async Task Check(SoundConversion result, string source, int shortest, int longest)
    {
        var done = Assert.IsType<SoundConversion.Done>(result);
        await using var wave = done.Wave;

        Assert.Equal(source, done.Source);
        Assert.InRange(done.Milliseconds, shortest, longest);
        Assert.Equal(WaveFault.None, WaveReader.TryOpen(wave, out var reader));
        Assert.Equal(new WaveFormat(WaveEncoding.Pcm, 16_000, 1), reader!.Format);
        reader.Seek(8000);
        var heard = new short[16_000];
        Assert.Equal(heard.Length, reader.Read(heard));
        Assert.InRange(heard.Zip(heard.Skip(1)).Count(pair => pair is { First: < 0, Second: >= 0 }), 437, 443);
        Assert.InRange(heard.Max(sample => (int)sample), 15_000, 18_000);
    }
}
