namespace Softswitch.Embedded.Timers;

/// <summary>Where a grain timer is between two ticks.</summary>
internal enum TimerStage : byte
{
    Idle,
    Armed,
    Ticking,
}
