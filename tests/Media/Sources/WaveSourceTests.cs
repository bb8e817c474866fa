using Softswitch.Media.Sources;
using Softswitch.Media.Tests.Wave;
using Softswitch.Media.Wave;
using Softswitch.Support.Files;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Sources;

public sealed class WaveSourceTests
{
    [Fact]
    public void File_filled_in_time_is_heard_whole_and_ends()
    {
        var sound = SourceReading.Count(1, 30_000);
        var source = Open(sound);
        var heard = new List<short>();
        var frame = new short[160];
        int count;
        do
        {
            source.Fill();
            count = source.Read(frame);
            heard.AddRange(frame[..count]);
        }
        while (count == frame.Length);

        Assert.Equal(sound, heard);
        Assert.False(source.Fill());
        Assert.Equal((0L, 3750L), (source.Underruns, source.Cursor.Milliseconds));
    }

    [Fact]
    public void Sound_that_comes_late_follows_silence_that_is_counted()
    {
        var sound = SourceReading.Count(1, 20_000);
        var source = Open(sound);
        Assert.Equal(new short[160], SourceReading.Read(source, 160));
        Assert.True(source.Fill());

        var heard = SourceReading.Read(source, 10_000); // 8,000 of it read ahead

        Assert.Equal([.. sound[..8000], .. new short[2000]], heard);
        Assert.Equal(2, source.Underruns);
        source.Fill();
        Assert.Equal(sound[8000..8160], SourceReading.Read(source, 160));
    }

    [Fact]
    public void Place_sought_is_heard_after_the_next_fill_also_from_the_end()
    {
        var sound = SourceReading.Count(1, 20_000);
        var source = Open(sound);
        source.Fill();
        SourceReading.Read(source, 100);

        source.Seek(new SoundCursor(0, 2000));

        Assert.Equal(2000, source.Cursor.Milliseconds);
        Assert.Equal(new short[160], SourceReading.Read(source, 160));
        source.Fill();
        Assert.Equal(sound[16_000..], SourceReading.ReadAll(source));
        source.Seek(default);
        Assert.True(source.Fill());
        Assert.Equal(sound[..160], SourceReading.Read(source, 160));
        source.Seek(new SoundCursor(0, long.MaxValue));
        Assert.False(source.Fill());
        Assert.Equal(0, source.Read(new short[160]));
    }

    [Fact]
    public void File_that_cannot_be_read_any_more_ends_and_says_why()
    {
        var stream = WaveFiles.Write(new WaveFormat(WaveEncoding.Pcm, 8000, 1), SourceReading.Count(1, 20_000));
        Assert.Equal(WaveFault.None, WaveSource.TryOpen(stream, 1000, out var source));
        source!.Fill();
        stream.Dispose();
        SourceReading.Read(source, 160);

        Assert.False(source.Fill());

        Assert.IsType<ObjectDisposedException>(source.Failure);
        Assert.Equal(7840, SourceReading.ReadAll(source).Length);
    }

    /// <summary>Two hours of 48 kHz stereo are 1.4 GB; the file has holes instead of sound, but for its end.</summary>
    [Fact]
    public void File_of_two_hours_is_played_from_a_bounded_memory()
    {
        const int Rate = 48000;
        using var folder = new TemporaryFolder();
        using var stream = new FileStream(folder.PathOf("long.wav"), FileMode.CreateNew);
        var writer = new WaveWriter(stream, new WaveFormat(WaveEncoding.Pcm, Rate, 2));
        stream.SetLength(44L + 2L * 3600 * Rate * 4);
        stream.Position = stream.Length - 4 * Rate; // the last second
        Assert.True(writer.TryWrite([.. Enumerable.Repeat((short)1000, 2 * Rate)]));
        var frame = new short[Rate / 50];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(WaveFault.None, WaveSource.TryOpen(stream, 1000, out var source));
        source!.Seek(new SoundCursor(0, 2 * 3_600_000 - 1500));
        for (var i = 0; i < 75; i++)
        {
            source.Fill();
            Assert.Equal(frame.Length, source.Read(frame));
            Assert.Equal(i < 25 ? 0 : 1000, frame[^1]);
        }

        Assert.Equal(0, source.Read(frame));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000);
    }

    [Fact]
    public async Task File_filled_by_another_thread_is_heard_whole_between_the_silences()
    {
        var sound = SourceReading.Count(1, 32_000);
        var source = Open(sound);
        var filling = Task.Factory.StartNew(
            () =>
            {
                while (source.Fill())
                    Thread.Yield();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        var heard = new List<short>();
        var frame = new short[160];
        int count;
        do
        {
            count = source.Read(frame);
            heard.AddRange(frame.AsSpan(0, count).ToArray().Where(sample => sample != 0));
            Thread.Yield();
        }
        while (count == frame.Length);

        await filling;
        Assert.Equal(sound, heard);
    }

    [Fact]
    public void Frame_filled_and_read_allocates_nothing()
    {
        var source = Open(new short[2_000_000]);
        var frame = new short[160];

        Assert.Equal(0, Allocated.InEveryRound(500, () => Assert.True(source.Fill() && source.Read(frame) == frame.Length)));
    }

    private static WaveSource Open(short[] sound)
    {
        Assert.Equal(WaveFault.None, WaveSource.TryOpen(WaveFiles.Write(new WaveFormat(WaveEncoding.Pcm, 8000, 1), sound), 1000, out var source));
        return source!;
    }
}
