using Softswitch.Media.Sources;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Media.Tests.Wave;
using Softswitch.Media.Tones;
using Softswitch.Media.Wave;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Sources;

public sealed class SourceTests
{
    private static readonly Tone Beeps = Tone.Interrupted(440, 0, 100, 50);

    public static TheoryData<string> Kinds => ["clip", "silence", "digits", "sequence", "resampled"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Source_read_in_frames_of_any_length_is_the_same_and_ends(string kind)
    {
        var whole = new short[40_000];
        var count = Make(kind).Read(whole);

        Assert.InRange(count, 1, 39_999);
        Assert.Equal(whole[..count], SourceReading.ReadAll(Make(kind)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Source_that_is_over_begins_again_when_sought(string kind)
    {
        var source = Make(kind);
        var whole = SourceReading.ReadAll(source);
        Assert.Equal(0, source.Read(new short[10]));

        source.Seek(default);

        Assert.Equal(whole, SourceReading.ReadAll(source));
        source.Seek(new SoundCursor(99, long.MaxValue / 2));
        source.Read(new short[500]); // what a filter may still hold
        Assert.Equal(0, source.Read(new short[10]));
    }

    [Theory]
    [InlineData("clip")]
    [InlineData("silence")]
    [InlineData("digits")]
    [InlineData("sequence")]
    public void Source_resumed_at_its_cursor_goes_on_where_it_was(string kind)
    {
        var first = Make(kind);
        SourceReading.Read(first, 8 * 123);
        var second = Make(kind);

        second.Seek(first.Cursor);

        Assert.Equal(SourceReading.ReadAll(first), SourceReading.ReadAll(second));
    }

    [Fact]
    public void Clip_looped_from_an_offset_begins_again_at_its_beginning()
    {
        var sound = SourceReading.Count(1, 1000);
        var source = new ClipSource(SourceReading.Clip(sound, 8000), loops: true, startMs: 100);

        Assert.Equal([.. sound[800..], .. sound, .. sound[..300]], SourceReading.Read(source, 1500));
        Assert.Equal(0, new ClipSource(SourceReading.Clip([], 8000), loops: true).Read(new short[10]));
    }

    [Fact]
    public void Clip_of_two_channels_is_mixed_to_one()
    {
        short[] pairs = [100, 300, short.MaxValue, short.MaxValue, short.MinValue, short.MinValue, 1000, -1000];
        using var stream = WaveFiles.Write(new WaveFormat(WaveEncoding.Pcm, 16000, 2), [.. Enumerable.Repeat(pairs, 1000).SelectMany(p => p)]);

        Assert.Equal(WaveFault.None, SoundClip.TryRead(stream, 60_000, out var clip));

        Assert.Equal((16000, 4000), (clip!.SampleRate, clip.Samples.Length));
        Assert.Equal([200, short.MaxValue, short.MinValue, 0], clip.Samples[3996..].ToArray());
    }

    [Fact]
    public void File_that_cannot_be_kept_or_played_is_refused_with_its_reason()
    {
        using var second = WaveFiles.Write(new WaveFormat(WaveEncoding.Pcm, 8000, 1), new short[8001]);
        using var music = WaveFiles.Write(new WaveFormat(WaveEncoding.Pcm, 44100, 1), new short[441]);

        Assert.Equal(WaveFault.TooLong, SoundClip.TryRead(second, 1000, out var clip));
        Assert.Null(clip);
        Assert.Equal(WaveFault.Unsupported, SoundClip.TryRead(music, 1000, out _));
        Assert.Equal(WaveFault.Unsupported, WaveSource.TryOpen(music, 1000, out _));
        Assert.Equal(WaveFault.NotWave, SoundClip.TryRead(new MemoryStream("ID3"u8.ToArray()), 1000, out _));
    }

    [Theory]
    [InlineData(8000, 48000)]
    [InlineData(48000, 8000)]
    [InlineData(16000, 8000)]
    public void Clip_at_another_rate_is_as_long_and_sounds_alike(int from, int to)
    {
        var clip = SourceReading.Clip(Signal.Sine(700, from, 500), from).At(to);

        Assert.Equal((to, to / 2), (clip.SampleRate, clip.Samples.Length));
        var middle = clip.Samples[(to / 20)..(to / 2 - to / 20)];
        Assert.True(Signal.SignalToNoise(Signal.Sine(700, to, 500).AsSpan(to / 20, middle.Length), middle, 0) > 50);
        Assert.Same(clip, clip.At(to));
    }

    [Fact]
    public void Tone_without_end_is_resumed_in_its_cadence()
    {
        var source = new ToneSource(Beeps, 8000);
        SourceReading.Read(source, 8 * 12_345);
        Assert.Equal(12_345 % 150, source.Cursor.Milliseconds);
        var resumed = new ToneSource(Beeps, 8000);

        resumed.Seek(new SoundCursor(0, 12_345));

        Assert.Equal(SourceReading.Read(source, 2000), SourceReading.Read(resumed, 2000));
    }

    [Fact]
    public void Sequence_joins_sounds_of_different_rates_without_a_gap()
    {
        var source = new SequenceSource(
            [
                new ClipSource(SourceReading.Clip(SourceReading.Count(1, 100), 8000)),
                new SilenceSource(10, 8000),
                new ClipSource(SourceReading.Clip(Signal.Sine(500, 16000, 1000), 16000)),
                new ClipSource(SourceReading.Clip(SourceReading.Count(1, 50), 8000)),
            ],
            8000);

        var heard = SourceReading.ReadAll(source);

        Assert.Equal([.. SourceReading.Count(1, 100), .. new short[80]], heard[..180]);
        Assert.Equal(SourceReading.Count(1, 50), heard[^50..]);
        Assert.True(Signal.Correlation(Signal.Sine(500, 8000, 1000), heard.AsSpan(180, heard.Length - 230), 40) > 0.999);
        Assert.Equal(8000 + 20, heard.Length - 230);
    }

    [Fact]
    public void Source_of_any_kind_read_frame_by_frame_allocates_nothing()
    {
        var frame = new short[160];
        foreach (var kind in Kinds)
        {
            var source = Make(kind);
            Assert.Equal(0, Allocated.InEveryRound(500, () => ReadOrRestart(source, frame)));
        }
    }

    private static void ReadOrRestart(ISoundSource source, short[] frame)
    {
        if (source.Read(frame) < frame.Length)
            source.Seek(default);
    }

    private static ISoundSource Make(string kind) => kind switch
    {
        "clip" => new ClipSource(SourceReading.Clip(SourceReading.Count(1, 5000), 8000)),
        "silence" => new SilenceSource(321, 8000),
        "digits" => new ToneSource(Tone.Digits("123"), 8000),
        "sequence" => new SequenceSource([.. new[] { "silence", "clip", "digits" }.Select(Make)], 8000),
        _ => ResampledSource.At(new ClipSource(SourceReading.Clip(Signal.Noise(16_123, 3000, seed: 3), 48000)), 8000),
    };
}
