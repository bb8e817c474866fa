using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Native;

/// <summary>struct timespec.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TimeSpecification
{
    public long Seconds;
    public long Nanoseconds;

    public readonly long Microseconds => Seconds * 1_000_000 + Nanoseconds / 1000;
}
