namespace Softswitch.Support.Memory;

/// <summary>What an action allocates by itself, apart from what the runtime allocates once beside it.</summary>
public static class Allocated
{
    private const int Rounds = 5;

    /// <summary>The bytes that the calling thread allocates in the thriftiest of several rounds.</summary>
    /// <remarks>The runtime charges the compilation of a loop to whatever runs at that moment; what every round allocates is the action's own.</remarks>
    public static long InEveryRound(int times, Action action, Action? before = null)
    {
        var least = long.MaxValue;
        for (var round = 0; round < Rounds && least > 0; round++)
        {
            before?.Invoke();
            var start = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < times; i++)
                action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - start);
        }

        return least;
    }
}
