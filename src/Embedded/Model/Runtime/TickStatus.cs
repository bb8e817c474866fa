using System.Runtime.InteropServices;

namespace Orleans.Runtime;

/// <summary>When a reminder was first due, its period and the time of this tick (UTC).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
{
    public DateTime FirstTickTime { get; } = firstTickTime;

    public TimeSpan Period { get; } = period;

    public DateTime CurrentTickTime { get; } = timeStamp;
}
