using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>Keeps the calling thread on one core where the system allows it.</summary>
internal static unsafe class ThreadAffinity
{
    private const int MaskWords = 16;

    public static void TryPin(int core)
    {
        if (!Libc.IsSupported || core >= MaskWords * 64)
            return;
        var mask = stackalloc ulong[MaskWords];
        new Span<ulong>(mask, MaskWords).Clear();
        mask[core / 64] = 1UL << (core % 64);
        _ = Libc.SetAffinity(0, MaskWords * sizeof(ulong), mask); // refused where the core is not ours: then the kernel chooses
    }
}
