namespace Softswitch.Domain.Media;

/// <summary>What ended a recording.</summary>
public enum RecordingStop
{
    Key,
    Silence,
    MaxLength,
    Stopped,

    /// <summary>It could not be begun or not be kept.</summary>
    Failed,
}
