namespace Softswitch.Contracts.Calls;

/// <summary>How a talk is being recorded.</summary>
public enum CallRecordingState
{
    Recording,

    /// <summary>What is said now is left out.</summary>
    Paused,
}
