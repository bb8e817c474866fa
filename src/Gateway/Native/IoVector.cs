using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Native;

/// <summary>struct iovec: one piece of memory. The memory must not move while a call uses it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct IoVector
{
    public byte* Base;
    public nuint Length;
}
