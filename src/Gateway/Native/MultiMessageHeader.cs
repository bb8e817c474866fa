using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Native;

/// <summary>struct mmsghdr of 64-bit Linux, 64 bytes: one datagram of a batch.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MultiMessageHeader
{
    public MessageHeader Header;

    /// <summary>Out: bytes received or sent.</summary>
    public uint Length;
}
