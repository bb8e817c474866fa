using Orleans.Concurrency;

namespace Softswitch.Engine.Tests.Probes;

/// <summary>Told things by a grain.</summary>
public interface IListener : IGrainObserver
{
    void Hear(string text);

    [OneWay]
    Task HearUnanswered(string text);

    Task<int> Count(string text);
}
