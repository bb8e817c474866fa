using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Native;

/// <summary>cmsghdr with the timespec of SO_TIMESTAMPNS (64-bit Linux, 32 bytes). The clock is CLOCK_REALTIME.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ArrivalStamp
{
    public nuint Length;
    public int Level;
    public int Type;
    public TimeSpecification Time;

    public readonly bool IsPresent => Level == SocketConstants.LevelSocket && Type == SocketConstants.ArrivalTime;
}
