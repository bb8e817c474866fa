using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Ladders;

/// <summary>Stands before each record of a <see cref="MessageRing"/>. Only memory of one process: native byte order.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RingHeader
{
    /// <summary>Of the record, with this header.</summary>
    public int Length;

    /// <summary>Of what stands between the header and the body.</summary>
    public int HeadLength;

    public RingKind Kind;

    public RingStamp Stamp;
}
