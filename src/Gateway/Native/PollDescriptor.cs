using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Native;

/// <summary>struct pollfd.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollDescriptor
{
    public int Fd;
    public short Events;
    public short Returned;
}
