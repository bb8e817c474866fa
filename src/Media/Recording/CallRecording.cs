using Softswitch.Media.Mixing;

namespace Softswitch.Media.Recording;

/// <summary>
/// A call that is recorded. The thread of its media writes a frame every 20 ms, which never waits and allocates nothing; the rest may be
/// asked for on any thread.
/// </summary>
public sealed class CallRecording
{
    private const int FramesPerSecond = 50;
    private const int MillisecondsPerFrame = 20;
    private const int Running = -1;

    private readonly FrameRing _ring;
    private readonly TaskCompletionSource<RecordingOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _frameLength; // of one side
    private readonly long _mostFrames;
    private long _frames;
    private bool _isPaused;
    private int _end = Running; // or why it is over

    internal CallRecording(string path, RecordingConfig config)
    {
        Path = path;
        Config = config;
        _frameLength = config.SampleRate / FramesPerSecond;
        _mostFrames = config.LongestMs / MillisecondsPerFrame;
        _ring = new FrameRing(Math.Max(1, config.BufferMs / MillisecondsPerFrame), _frameLength * (config.IsStereo ? 2 : 1));
    }

    /// <summary>Where the file is when it is complete.</summary>
    public string Path { get; }

    /// <summary>Of its file, without folder and ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public RecordingConfig Config { get; }

    /// <summary>How it ended, when it has: told once.</summary>
    public Task<RecordingOutcome> Outcome => _outcome.Task;

    /// <summary>Frames of 20 ms for which the disk was too slow so far.</summary>
    public long DroppedFrames => _ring.Dropped;

    /// <summary>While it is paused, as for the number of a card, silence is recorded: nothing is cut out of the time line.</summary>
    public bool IsPaused
    {
        get => Volatile.Read(ref _isPaused);
        set => Volatile.Write(ref _isPaused, value);
    }

    internal FrameRing Ring => _ring;

    internal bool IsEnded => Volatile.Read(ref _end) != Running;

    /// <summary>Why it is over, when it is.</summary>
    internal RecordingEnd End => (RecordingEnd)Volatile.Read(ref _end);

    /// <summary>Records 20 ms. Ignored when it is over.</summary>
    /// <param name="left">The caller; empty when nothing came from there.</param>
    /// <param name="right">The agent; likewise.</param>
    /// <exception cref="ArgumentException">A side is longer than 20 ms at the rate of the recording.</exception>
    public void Write(ReadOnlySpan<short> left, ReadOnlySpan<short> right)
    {
        if (left.Length > _frameLength || right.Length > _frameLength)
            throw new ArgumentException("The frame is longer than 20 ms.", left.Length > _frameLength ? nameof(left) : nameof(right));
        if (IsEnded)
            return;
        var frame = _ring.Next();
        if (!frame.IsEmpty)
        {
            Fill(frame, left, right);
            _ring.Add();
        }

        if (++_frames >= _mostFrames)
            EndAs(RecordingEnd.TooLong);
    }

    /// <summary>Ends it; what was recorded is written, and then it has its outcome.</summary>
    public void Stop() => EndAs(RecordingEnd.Stopped);

    internal void Finish(RecordingOutcome outcome)
    {
        EndAs(outcome.End);
        _outcome.TrySetResult(outcome);
    }

    private void EndAs(RecordingEnd end) => Interlocked.CompareExchange(ref _end, (int)end, Running);

    private void Fill(Span<short> frame, ReadOnlySpan<short> left, ReadOnlySpan<short> right)
    {
        if (IsPaused)
            left = right = default;
        if (!Config.IsStereo && right.Length == 0)
        {
            left.CopyTo(frame);
            frame[left.Length..].Clear();
            return;
        }

        frame.Clear();
        if (Config.IsStereo)
        {
            for (var i = 0; i < left.Length; i++)
                frame[2 * i] = left[i];
            for (var i = 0; i < right.Length; i++)
                frame[2 * i + 1] = right[i];
            return;
        }

        for (var i = 0; i < frame.Length; i++)
            frame[i] = SoftLimit.Of((i < left.Length ? left[i] : 0) + (i < right.Length ? right[i] : 0));
    }
}
