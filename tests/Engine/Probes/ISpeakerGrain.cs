namespace Softswitch.Engine.Tests.Probes;

/// <summary>Tells observers things.</summary>
public interface ISpeakerGrain : IGrainWithStringKey
{
    Task Follow(IListener listener);

    Task Say(string text);

    Task SayUnanswered(string text);

    Task<int> Ask(string text);
}
