using System.Net;

namespace Softswitch.Dashboard.Access;

internal static class ClientAddress
{
    /// <summary>The source of a request. IPv6 gives every customer 64 bits to choose from: those are one source.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return bytes.Length == 4 ? address.ToString() : new IPAddress([.. bytes.AsSpan(0, 8), .. new byte[8]]) + "/64";
    }
}
