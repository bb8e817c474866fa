using Softswitch.Domain.Media;
using Softswitch.Media.Activity;
using Softswitch.Media.Recording;

namespace Softswitch.Gateway.Sounds;

/// <summary>A recording of what a leg says, and on a channel of its own what it hears where that is asked for.</summary>
internal sealed class RecordJob(int job, CallRecording recording, RecordingRules rules, int sampleRate)
{
    private readonly ActivityDetector _activity = new(new ActivityConfig(), sampleRate);

    public int Job { get; } = job;

    public CallRecording Recording { get; } = recording;

    /// <summary>Why it was ended from here.</summary>
    public RecordingStop Stop { get; private set; } = RecordingStop.Stopped;

    public bool IsOver { get; private set; }

    /// <summary>20 ms: what the leg said and heard, empty for nothing.</summary>
    public void Write(ReadOnlySpan<short> said, ReadOnlySpan<short> heard)
    {
        if (IsOver)
            return;
        Recording.Write(said, rules.BothSides ? heard : default);
        if (rules.SilenceSeconds > 0 && !_activity.Listen(said) && _activity.Milliseconds >= rules.SilenceSeconds * 1000L)
            End(RecordingStop.Silence);
    }

    public void Press(char key)
    {
        if (rules.EndKeys.Contains(key, StringComparison.Ordinal))
            End(RecordingStop.Key);
    }

    public void End(RecordingStop stop)
    {
        if (IsOver)
            return;
        (IsOver, Stop) = (true, stop);
        Recording.Stop();
    }
}
