using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Native;

/// <summary>struct msghdr of 64-bit Linux, 56 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MessageHeader
{
    /// <summary>In: room for the address; out: the sender. Null on a connected socket.</summary>
    public NativeAddress* Name;

    /// <summary>In: size of the room, to be set again before every receive; out: size of the address.</summary>
    public uint NameLength;
    public IoVector* Vectors;
    public nuint VectorCount;
    public void* Control;
    public nuint ControlLength;

    /// <summary>Out: <see cref="MessageFlags"/>, such as a datagram that was cut.</summary>
    public int Flags;
}
