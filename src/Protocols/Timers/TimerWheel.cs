using System.Runtime.ExceptionServices;

namespace Softswitch.Protocols.Timers;

/// <summary>
/// A hashed timer wheel for hundreds of thousands of short timers. Time is in milliseconds of any monotonic clock
/// and passed in. Scheduling and cancelling are O(1) under the lock of one shard; a timer fires at the first
/// <see cref="Advance"/> at or after its due time, never before, rounded up to <see cref="TickMs"/>.
/// </summary>
public sealed class TimerWheel
{
    public const int TickMs = 10;

    private readonly TimerShard[] _shards;
    private int _advancing;

    /// <param name="nowMs">Time at which the wheel starts.</param>
    /// <param name="shards">Number of locks, a power of two.</param>
    /// <param name="slots">Slots of each shard, a power of two; timers due within slots * 10 ms are touched once.</param>
    public TimerWheel(long nowMs, int shards = 16, int slots = 4096)
    {
        if (!int.IsPow2(shards))
            throw new ArgumentOutOfRangeException(nameof(shards), shards, "Must be a power of two.");
        if (!int.IsPow2(slots))
            throw new ArgumentOutOfRangeException(nameof(slots), slots, "Must be a power of two.");
        _shards = new TimerShard[shards];
        for (var i = 0; i < shards; i++)
            _shards[i] = new TimerShard(slots, nowMs / TickMs);
    }

    /// <summary>Timers that are waiting.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var shard in _shards)
                count += shard.Count;
            return count;
        }
    }

    /// <summary>Starts the timer, or moves it when it is running.</summary>
    public void Schedule(TimerNode node, long dueMs) =>
        ShardOf(node).Schedule(node, (dueMs + TickMs - 1) / TickMs);

    /// <summary>Stops the timer; nothing happens when it is not running.</summary>
    public void Cancel(TimerNode node) => ShardOf(node).Cancel(node);

    /// <summary>
    /// Fires what is due. One thread at a time does the work; a call that finds another one at it returns at once. What an
    /// owner throws is thrown on when all have fired.
    /// </summary>
    public void Advance(long nowMs)
    {
        if (Interlocked.Exchange(ref _advancing, 1) != 0)
            return;
        ExceptionDispatchInfo? failure = null;
        foreach (var shard in _shards)
        {
            try
            {
                shard.Advance(nowMs);
            }
            catch (Exception e)
            {
                failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        Volatile.Write(ref _advancing, 0);
        failure?.Throw();
    }

    private TimerShard ShardOf(TimerNode node) => _shards[node.Spread & (_shards.Length - 1)];
}
