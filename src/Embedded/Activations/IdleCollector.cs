using Softswitch.Embedded.Hosting;

namespace Softswitch.Embedded.Activations;

/// <summary>A coarse clock for "last used", and the sweep that ends activations nobody uses.</summary>
internal sealed class IdleCollector(GrainRuntime runtime) : IDisposable
{
    private ITimer? _timer;
    private int _tick;

    /// <summary>Sweeps so far.</summary>
    internal int Tick => Volatile.Read(ref _tick);

    public void Dispose() => _timer?.Dispose();

    internal void Start()
    {
        var quantum = runtime.Options.CollectionQuantum;
        _timer = runtime.Clock.CreateTimer(static self => ((IdleCollector)self!).Sweep(), this, quantum, quantum);
    }

    /// <summary>A span in sweeps, rounded up.</summary>
    internal int ToTicks(TimeSpan span)
    {
        var ticks = Math.Ceiling(span / runtime.Options.CollectionQuantum);
        return ticks < int.MaxValue / 2 ? (int)ticks : int.MaxValue;
    }

    private void Sweep()
    {
        var tick = Interlocked.Increment(ref _tick);
        foreach (var grainClass in runtime.Classes)
        {
            if (grainClass.CollectionTicks == int.MaxValue)
                continue;
            foreach (var activation in grainClass.Activations)
            {
                if (activation.IsStale(tick))
                    activation.Collect();
            }
        }
    }
}
