namespace Softswitch.Engine.Tests.Probes;

internal sealed class SpeakerGrain : Grain, ISpeakerGrain
{
    private readonly List<IListener> _listeners = [];

    public Task Follow(IListener listener)
    {
        _listeners.Add(listener);
        return Task.CompletedTask;
    }

    public Task Say(string text)
    {
        _listeners.ForEach(listener => listener.Hear(text));
        return Task.CompletedTask;
    }

    public Task SayUnanswered(string text) => _listeners[0].HearUnanswered(text);

    public Task<int> Ask(string text) => _listeners[0].Count(text);
}
