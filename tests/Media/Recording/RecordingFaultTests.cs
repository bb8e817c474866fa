using Softswitch.Media.Recording;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Recording;

/// <summary>Disks that do not do what is asked of them: the call does not notice, the recording says so.</summary>
[NeedsSmallDisk]
public sealed class RecordingFaultTests
{
    private static readonly RecordingConfig Config = new(IsStereo: true);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Folder_that_is_not_there_or_takes_no_files_is_told_as_the_outcome()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("file"), "");
        var queue = new RecordingQueue();
        foreach (var path in new[] { folder.PathOf("missing/call.wav"), folder.PathOf("file/call.wav"), "/proc/call.wav" })
        {
            var recording = queue.Add(path, Config);
            RecordingFiles.Write(recording, 3, 1, 2);

            queue.Run();
            RecordingFiles.Write(recording, 3, 1, 2);

            var outcome = await recording.Outcome.WaitAsync(Patience);
            Assert.Equal((RecordingEnd.Unwritable, 0L), (outcome.End, outcome.Milliseconds));
            Assert.NotEmpty(outcome.Reason);
        }
    }

    [Fact]
    public async Task File_that_exists_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("call.wav"), "kept");
        var queue = new RecordingQueue();

        var recording = queue.Add(folder.PathOf("call.wav"), Config);
        queue.Run();

        Assert.Equal(RecordingEnd.Unwritable, (await recording.Outcome.WaitAsync(Patience)).End);
        Assert.Equal("kept", await File.ReadAllTextAsync(folder.PathOf("call.wav")));
    }

    [Fact]
    public async Task Folder_taken_away_meanwhile_ends_that_recording_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("gone"));
        var queue = new RecordingQueue();
        var lost = queue.Add(folder.PathOf("gone/call.wav"), Config);
        var kept = queue.Add(folder.PathOf("call.wav"), Config);
        queue.Run();
        Directory.Delete(folder.PathOf("gone"), recursive: true);
        for (var second = 0; second < 6; second++)
        {
            RecordingFiles.Write(lost, 50, 1, 2);
            RecordingFiles.Write(kept, 50, 1, 2);
            queue.Run();
        }

        Assert.Equal(RecordingEnd.Unwritable, (await lost.Outcome.WaitAsync(Patience)).End);
        kept.Stop();
        queue.Run();
        Assert.Equal(new RecordingOutcome(RecordingEnd.Stopped, 6000, 0), await kept.Outcome.WaitAsync(Patience));
    }

    [ProgramFact("mount")]
    public async Task Disk_that_is_full_ends_the_recording_and_leaves_what_was_written()
    {
        using var disk = new SmallDisk(1);
        var queue = new RecordingQueue();
        var path = Path.Combine(disk.FullPath, "call.wav");
        var recording = queue.Add(path, Config);
        for (var second = 0; second < 60 && !recording.Outcome.IsCompleted; second++) // 32 kB each
        {
            RecordingFiles.Write(recording, 50, 1, 2);
            queue.Run();
        }

        var outcome = await recording.Outcome.WaitAsync(Patience);

        Assert.Equal(RecordingEnd.Unwritable, outcome.End);
        Assert.Equal([path], UnfinishedRecordings.Mend(disk.FullPath).Mended);
        Assert.InRange(RecordingFiles.Read(path, isStereo: true).Length, 1000, 1700);
    }
}
