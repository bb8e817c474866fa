using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// How many sockets media may hold open. A process that runs out of descriptors cannot even load code any more, so
/// calls are refused before that, and a part is left to everything else.
/// </summary>
internal static class DescriptorBudget
{
    private const int OpenFiles = 7; // RLIMIT_NOFILE
    private const ulong LeastReserve = 512;

    /// <summary>Port pairs, of two sockets each.</summary>
    public static unsafe int Pairs()
    {
        if (!Libc.IsSupported)
            return int.MaxValue;
        var limits = stackalloc ulong[2];
        return Libc.GetLimit(OpenFiles, limits) == 0 ? PairsOf(limits[0]) : int.MaxValue;
    }

    internal static int PairsOf(ulong descriptors)
    {
        var reserve = Math.Max(LeastReserve, descriptors / 4);
        return descriptors <= reserve ? 0 : (int)Math.Min((descriptors - reserve) / 2, int.MaxValue);
    }
}
