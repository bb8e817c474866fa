using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Orleans.Runtime;

/// <summary>When a grain timer ticks and how its ticks mix with calls.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct GrainTimerCreationOptions()
{
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time to the first tick; <see cref="Timeout.InfiniteTimeSpan"/> for none.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of a tick to the next; <see cref="Timeout.InfiniteTimeSpan"/> for a single tick.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether ticks may run while a call is waiting for something.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether ticks keep the activation from idle collection.</summary>
    public bool KeepAlive { get; init; }
}
