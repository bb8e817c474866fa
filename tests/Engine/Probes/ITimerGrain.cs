using Orleans.Concurrency;

namespace Softswitch.Engine.Tests.Probes;

/// <summary>A grain with one timer.</summary>
public interface ITimerGrain : IGrainWithStringKey
{
    [AlwaysInterleave]
    Task Start(TimeSpan dueTime, TimeSpan period, bool interleave);

    Task Change(TimeSpan dueTime, TimeSpan period);

    Task Stop();

    Task FailNextTick();

    /// <summary>Has ticks wait for a gate.</summary>
    Task HoldTicks(string gate);

    Task Hold(string gate);

    [AlwaysInterleave]
    Task<int> Ticks();

    Task Leave();
}
