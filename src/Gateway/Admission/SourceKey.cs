using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Admission;

/// <summary>Who shares one allowance: an IPv4 address, or an IPv6 /64, all of which a subscriber has to call from.</summary>
internal readonly record struct SourceKey(UInt128 Value)
{
    public static SourceKey Of(IPAddress source)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        source.TryWriteBytes(bytes, out _);

        // Never all zero, which stands for nobody.
        if (source.AddressFamily != AddressFamily.InterNetworkV6)
        {
            bytes[15] = 1;
        }
        else if (!source.IsIPv4MappedToIPv6)
        {
            bytes[8..].Clear();
            bytes[15] = 2;
        }

        return new SourceKey(MemoryMarshal.Read<UInt128>(bytes));
    }
}
