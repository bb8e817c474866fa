using Orleans.Concurrency;

namespace Softswitch.Engine.Tests.Probes;

/// <summary>Shows which calls overlap.</summary>
public interface ITurnGrain : IGrainWithStringKey
{
    /// <summary>Adds one in two turns; what is lost when calls overlap.</summary>
    Task<int> Increment();

    Task Hold(string gate);

    [ReadOnly]
    Task HoldReading(string gate);

    [AlwaysInterleave]
    Task<int> Peek();

    /// <summary>Many short turns; returns how often another thread was seen in one.</summary>
    [ReadOnly]
    Task<int> CountIntruders(int turns);

    /// <summary>Calls <paramref name="other"/>, which calls back.</summary>
    Task CallInCircle(string other);

    Task CallBack(string caller);

    /// <summary>Calls the next grain of a chain, down to zero.</summary>
    Task<int> Descend(int depth);

    Task IncrementOther(string other);

    [OneWay]
    Task IncrementUnseen();

    ValueTask<string> Key();
}
