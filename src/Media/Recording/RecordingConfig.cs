namespace Softswitch.Media.Recording;

/// <summary>What to record.</summary>
/// <param name="IsStereo">Caller left, agent right; otherwise both mixed to one channel.</param>
/// <param name="SampleRate">8000 or 16000 Hz.</param>
/// <param name="LongestMs">It ends by itself when it is this long.</param>
/// <param name="BufferMs">How long the disk may take over what it was given before sound is lost.</param>
public sealed record RecordingConfig(bool IsStereo, int SampleRate = 8000, long LongestMs = RecordingConfig.Day, int BufferMs = 2000)
{
    /// <summary>24 hours.</summary>
    public const long Day = 24 * 3600 * 1000L;
}
