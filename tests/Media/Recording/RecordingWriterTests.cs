using System.Globalization;
using Softswitch.Media.Recording;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Recording;

/// <summary>Real files, the real thread, and what others read in them.</summary>
public sealed class RecordingWriterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [ProgramTheory("soxi")]
    [InlineData(false, 8000)]
    [InlineData(true, 8000)]
    [InlineData(false, 16000)]
    [InlineData(true, 16000)]
    public async Task Recording_written_by_the_thread_is_opened_by_sox(bool isStereo, int sampleRate)
    {
        using var folder = new TemporaryFolder();
        using var writer = new RecordingWriter();
        var recording = writer.Start(folder.PathOf("call.wav"), new RecordingConfig(isStereo, sampleRate, BufferMs: 10_000));
        var tone = Signal.Sine(440, sampleRate, 20);
        for (var i = 0; i < 250; i++)
            recording.Write(tone, i % 2 == 0 ? tone : []);
        recording.Stop();

        var outcome = await recording.Outcome.WaitAsync(Patience);

        Assert.Equal(new RecordingOutcome(RecordingEnd.Stopped, 5000, 0), outcome);
        Assert.Equal((isStereo ? 2 : 1, sampleRate, 5 * sampleRate), await DescribeAsync(recording.Path));
    }

    [Fact]
    public async Task Writer_disposed_finishes_a_hundred_recordings()
    {
        using var folder = new TemporaryFolder();
        var writer = new RecordingWriter();
        var recordings = Enumerable.Range(0, 100).Select(i => writer.Start(folder.PathOf($"{i}.wav"), new RecordingConfig(IsStereo: true))).ToArray();
        foreach (var recording in recordings)
            RecordingFiles.Write(recording, 50, 1, 2);

        writer.Dispose();

        foreach (var recording in recordings)
        {
            Assert.Equal(new RecordingOutcome(RecordingEnd.Stopped, 1000, 0), await recording.Outcome);
            Assert.Equal(50, RecordingFiles.Read(recording.Path, isStereo: true).Length);
        }
    }

    /// <summary>A crash leaves a header that is some seconds old, and a last block of which only a part was written.</summary>
    [ProgramTheory("soxi")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task File_left_by_a_crash_is_mended_and_opened_by_sox(int cut)
    {
        using var folder = new TemporaryFolder();
        var queue = new RecordingQueue();
        var recording = queue.Add(folder.PathOf("call.wav"), new RecordingConfig(IsStereo: true));
        for (var second = 0; second < 14; second++)
        {
            RecordingFiles.Write(recording, 50, 1, 2);
            queue.Run();
        }

        Directory.CreateDirectory(folder.PathOf("crash/tenant"));
        var left = folder.PathOf("crash/tenant/call.wav.part");
        File.Copy(recording.Path + ".part", left);
        await using (var stream = new FileStream(left, FileMode.Open))
            stream.SetLength(stream.Length - cut);
        await File.WriteAllBytesAsync(folder.PathOf("crash/empty.wav.part"), new byte[10]);
        queue.Close();

        var (mended, notMended) = UnfinishedRecordings.Mend(folder.PathOf("crash"));

        Assert.Equal([folder.PathOf("crash/tenant/call.wav")], mended);
        Assert.Empty(notMended);
        Assert.Equal(mended, Directory.GetFiles(folder.PathOf("crash"), "*", SearchOption.AllDirectories));
        var (channels, rate, samples) = await DescribeAsync(mended[0]);
        Assert.Equal((2, 8000), (channels, rate));
        Assert.InRange(samples, 10 * 8000 - 1, 14 * 8000);
        Assert.Empty(UnfinishedRecordings.Mend(folder.PathOf("nowhere")).Mended);
    }

    private static async Task<(int Channels, int SampleRate, int Samples)> DescribeAsync(string path) =>
        (await AskAsync("-c", path), await AskAsync("-r", path), await AskAsync("-s", path));

    private static async Task<int> AskAsync(string what, string path) =>
        int.Parse(await SoundPrograms.RunAsync("soxi", [what, path]), CultureInfo.InvariantCulture); // no warning either
}
