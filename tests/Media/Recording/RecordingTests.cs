using Softswitch.Media.Recording;
using Softswitch.Support.Files;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Recording;

/// <summary>The writing thread's passes are made by the test here.</summary>
public sealed class RecordingTests : IDisposable
{
    private static readonly RecordingConfig Stereo = new(IsStereo: true);

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingQueue _queue = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stereo_recording_has_caller_left_agent_right_and_silence_for_who_is_absent()
    {
        var recording = Start(Stereo);
        RecordingFiles.Write(recording, 2, 100, 200);
        recording.Write(RecordingFiles.Constant(300), []);
        recording.Write([], RecordingFiles.Constant(400));
        recording.Write([], []);

        var outcome = await FinishAsync(recording);

        Assert.Equal(new RecordingOutcome(RecordingEnd.Stopped, 100, 0), outcome);
        Assert.Equal([(100, 200), (100, 200), (300, 0), (0, 400), (0, 0)], RecordingFiles.Read(recording.Path, isStereo: true));
    }

    [Fact]
    public async Task Mixed_recording_has_the_sum_of_both_and_never_wraps()
    {
        var recording = Start(new RecordingConfig(IsStereo: false));
        RecordingFiles.Write(recording, 1, 100, -300);
        RecordingFiles.Write(recording, 1, 30_000, 30_000);
        RecordingFiles.Write(recording, 1, short.MinValue, short.MinValue);
        recording.Write([], RecordingFiles.Constant(7));

        await FinishAsync(recording);

        var heard = RecordingFiles.Read(recording.Path, isStereo: false);
        Assert.Equal((-200, 7), (heard[0].Left, heard[3].Left));
        Assert.InRange(heard[1].Left, 30_000, short.MaxValue);
        Assert.InRange(heard[2].Left, short.MinValue, -30_000);
    }

    [Fact]
    public async Task Pause_is_silence_and_cuts_nothing_out_of_the_time_line()
    {
        var recording = Start(Stereo);
        RecordingFiles.Write(recording, 2, 1, 2);
        recording.IsPaused = true;
        RecordingFiles.Write(recording, 3, 4111, 4111);
        recording.IsPaused = false;
        RecordingFiles.Write(recording, 1, 1, 2);

        await FinishAsync(recording);

        Assert.Equal([(1, 2), (1, 2), (0, 0), (0, 0), (0, 0), (1, 2)], RecordingFiles.Read(recording.Path, isStereo: true));
    }

    [Fact]
    public async Task Recording_ends_by_itself_when_it_is_as_long_as_it_may_be()
    {
        var recording = Start(Stereo with { LongestMs = 100 });
        RecordingFiles.Write(recording, 9, 1, 2);

        _queue.Run();

        Assert.Equal(new RecordingOutcome(RecordingEnd.TooLong, 100, 0), await recording.Outcome);
        Assert.Equal(5, RecordingFiles.Read(recording.Path, isStereo: true).Length);
    }

    [Fact]
    public async Task Frames_that_find_the_ring_full_are_counted_and_leave_silence_in_their_place()
    {
        var recording = Start(Stereo with { BufferMs = 200 });
        RecordingFiles.Write(recording, 13, 1, 1); // ten fit
        Assert.Equal(3, recording.DroppedFrames);
        _queue.Run();
        RecordingFiles.Write(recording, 12, 2, 2);

        var outcome = await FinishAsync(recording);

        Assert.Equal(new RecordingOutcome(RecordingEnd.Stopped, 500, 5), outcome);
        (int, int)[] expected =
        [
            .. Enumerable.Repeat((1, 1), 10), .. Enumerable.Repeat((0, 0), 3), .. Enumerable.Repeat((2, 2), 10), .. Enumerable.Repeat((0, 0), 2),
        ];
        Assert.Equal(expected, RecordingFiles.Read(recording.Path, isStereo: true));
    }

    [Fact]
    public void File_of_a_recording_that_goes_on_is_readable_up_to_the_last_seconds()
    {
        var recording = Start(Stereo);
        for (var second = 0; second < 12; second++)
        {
            RecordingFiles.Write(recording, 50, 1, 2);
            _queue.Run();
        }

        Assert.False(File.Exists(recording.Path));
        Assert.InRange(RecordingFiles.Read(recording.Path + ".part", isStereo: true).Length, 500, 600);
    }

    [Fact]
    public async Task Frames_after_the_end_are_ignored_and_the_outcome_is_told_once()
    {
        var recording = Start(Stereo);
        RecordingFiles.Write(recording, 2, 1, 2);
        var outcome = await FinishAsync(recording);

        RecordingFiles.Write(recording, 500, 1, 2);
        recording.Stop();
        _queue.Run();

        Assert.Equal(outcome, await recording.Outcome);
        Assert.Equal((40L, 0L), (outcome.Milliseconds, recording.DroppedFrames));
        Assert.Throws<ArgumentException>(() => recording.Write(new short[161], []));
    }

    [Fact]
    public async Task Queue_closed_stops_what_is_recorded_and_takes_no_more()
    {
        var recording = Start(Stereo);
        RecordingFiles.Write(recording, 3, 1, 2);

        _queue.Close();

        Assert.Equal(60, (await recording.Outcome).Milliseconds);
        Assert.Equal("The writer is closed.", (await _queue.Add(_folder.PathOf("late.wav"), Stereo).Outcome).Reason);
    }

    [Fact]
    public void Frame_recorded_allocates_nothing()
    {
        var frame = RecordingFiles.Constant(5);
        foreach (var isStereo in new[] { true, false })
        {
            var recording = _queue.Add(_folder.PathOf($"{isStereo}.wav"), new RecordingConfig(isStereo));
            Assert.Equal(0, Allocated.InEveryRound(500, () => recording.Write(frame, frame), _queue.Run));
        }

        _queue.Close();
    }

    private CallRecording Start(RecordingConfig config) => _queue.Add(_folder.PathOf("call.wav"), config);

    private Task<RecordingOutcome> FinishAsync(CallRecording recording)
    {
        recording.Stop();
        _queue.Run();
        return recording.Outcome;
    }
}
