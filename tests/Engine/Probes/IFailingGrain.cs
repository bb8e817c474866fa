namespace Softswitch.Engine.Tests.Probes;

/// <summary>Fails in every way.</summary>
public interface IFailingGrain : IGrainWithStringKey
{
    Task ThrowAtOnce(string message);

    Task<int> ThrowLater(string message);

    ValueTask ThrowValue(string message);

    Task ThrowOwn(string message);

    Task Cancel();

    /// <summary>Fails because another grain does.</summary>
    Task<string> ThrowThrough(string other, string message);
}
