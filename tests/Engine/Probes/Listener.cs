using System.Collections.Concurrent;

namespace Softswitch.Engine.Tests.Probes;

internal sealed class Listener : IListener
{
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Whether a call ran in the context of a grain.</summary>
    public bool SawGrainContext { get; private set; }

    public void Hear(string text)
    {
        SawGrainContext |= SynchronizationContext.Current is not null;
        Heard.Enqueue(text);
        if (text.Length == 0)
            throw new InvalidOperationException("Nothing was said.");
    }

    public Task HearUnanswered(string text)
    {
        Hear(text);
        return Task.CompletedTask;
    }

    public async Task<int> Count(string text)
    {
        await Task.Yield();
        if (text.Length == 0)
            throw new ArgumentException("Nothing was said.", nameof(text));
        Heard.Enqueue(text);
        return Heard.Count;
    }
}
