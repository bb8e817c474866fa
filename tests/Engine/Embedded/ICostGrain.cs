namespace Softswitch.Engine.Tests.Probes;

/// <summary>Measures calls from grain to grain.</summary>
public interface ICostGrain : IGrainWithStringKey
{
    Task<int> Answer(int number, string text);

    /// <summary>Bytes and CPU nanoseconds of one call to <paramref name="other"/> that is answered at once.</summary>
    Task<CallCost> MeasureCalls(string other, int calls);

    /// <summary>The same, the reference made anew for each call.</summary>
    Task<CallCost> MeasureNamedCalls(string other, int calls);

    /// <summary>Nanoseconds to start and stop one timer.</summary>
    Task<CallCost> MeasureTimers(int timers);

    /// <summary>A call that is answered in a later turn.</summary>
    Task<int> AnswerLater(int number);

    Task<CallCost> MeasureLateCalls(string other, int calls);
}
