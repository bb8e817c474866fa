using System.Net;
using System.Net.Sockets;

namespace Softswitch.Domain.Trunks;

/// <summary>An address, or all that begin as it does: 192.0.2.1, 192.0.2.0/28, 2001:db8::/48.</summary>
public readonly record struct AddressRange(IPNetwork Network)
{
    public static bool TryParse(string? text, out AddressRange range)
    {
        range = default;
        if (text is null or { Length: > 64 } || !IsPlain(text))
            return false;
        if (IPAddress.TryParse(text, out var single) && text.AsSpan().IndexOfAny('/', '%') < 0)
        {
            range = new AddressRange(new IPNetwork(single, single.GetAddressBytes().Length * 8));
            return true;
        }

        if (!IPNetwork.TryParse(text, out var network))
            return false;
        range = new AddressRange(network);
        return true;
    }

    public bool Contains(IPAddress address) => Network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>Four decimal numbers: what fewer of them, octal or hexadecimal ones mean depends on who reads them.</summary>
    internal static bool IsIPv4(string text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text;

    // Nothing ever comes from an IPv4 address mapped into IPv6: Contains looks at the address itself.
    private static bool IsPlain(string text)
    {
        var address = text.Split('/')[0];
        return address.Contains(':', StringComparison.Ordinal) ? !IPAddress.TryParse(address, out var v6) || !v6.IsIPv4MappedToIPv6 : IsIPv4(address);
    }

    public override string ToString() => Network.ToString();
}
