using System.Collections.Concurrent;

namespace Softswitch.Engine.Tests.Probes;

/// <summary>A named place where grain calls stop until the test lets them go on. Shared by tests and grains through the process.</summary>
internal sealed class Gate
{
    private static readonly ConcurrentDictionary<string, Gate> Gates = new(StringComparer.Ordinal);

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;

    /// <summary>How many calls have come this far.</summary>
    public int Arrived => Volatile.Read(ref _arrived);

    public static Gate Named(string name) => Gates.GetOrAdd(name, static _ => new Gate());

    public Task PassAsync()
    {
        Interlocked.Increment(ref _arrived);
        return _opened.Task;
    }

    public void Open() => _opened.TrySetResult();
}
