using System.Collections.Concurrent;

namespace Softswitch.Embedded.Activations;

/// <summary>The activations of a stateless worker: per key up to a limit, made when the others are busy.</summary>
internal sealed class WorkerPools(GrainClass grainClass, int maxWorkers)
{
    private readonly ConcurrentDictionary<string, Pool> _pools = new(StringComparer.Ordinal);

    internal IEnumerable<GrainActivation> All => _pools.Values.SelectMany(pool => pool.Snapshot());

    internal GrainActivation Choose(string key) => _pools.GetOrAdd(key, static _ => new Pool()).Choose(grainClass, key, maxWorkers);

    internal void Remove(GrainActivation activation)
    {
        if (_pools.TryGetValue(activation.Key, out var pool))
            pool.Remove(activation);
    }

    private sealed class Pool
    {
        private readonly List<GrainActivation> _workers = [];
        private int _turn;

        internal GrainActivation Choose(GrainClass grainClass, string key, int maxWorkers)
        {
            lock (_workers)
            {
                foreach (var worker in _workers)
                {
                    if (worker.LooksFree)
                        return worker;
                }

                if (_workers.Count == maxWorkers)
                    return _workers[_turn++ % maxWorkers];
                var another = new GrainActivation(grainClass, key);
                _workers.Add(another);
                return another;
            }
        }

        internal void Remove(GrainActivation activation)
        {
            lock (_workers)
                _workers.Remove(activation);
        }

        internal GrainActivation[] Snapshot()
        {
            lock (_workers)
                return [.. _workers];
        }
    }
}
