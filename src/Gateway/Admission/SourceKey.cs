using System.Net;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Admission;

/// <summary>Who shares one allowance: an IPv4 address, or an IPv6 /64, all of which a subscriber has to call from.</summary>
internal readonly record struct SourceKey(UInt128 Value)
{
    private const ulong Mapped = 0xFFFF;

    // Never all zero, which stands for nobody.
    private const ulong Subscriber = 2;

    public static SourceKey Of(IPAddress source) => Of(NativeAddress.From(source, 0).Bits);

    /// <param name="address">As <see cref="NativeAddress.Bits"/> gives it.</param>
    public static SourceKey Of(UInt128 address)
    {
        var (high, low) = ((ulong)(address >> 64), (ulong)address);
        return new SourceKey(high == 0 && low >> 32 == Mapped ? address : new UInt128(high, Subscriber));
    }
}
