using System.Globalization;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Trunks;

/// <summary>URIs as carriers are told them.</summary>
internal static class TrunkUri
{
    /// <summary>A number at the carrier; one in international form is said to be a telephone's (RFC 3261 19.1.1).</summary>
    public static string OfNumber(TrunkModel trunk, string number) => $"sip:{User(number)}@{HostPort(trunk)}{Phone(number)}";

    /// <summary>The carrier itself.</summary>
    public static string OfCarrier(TrunkModel trunk) => $"sip:{HostPort(trunk)}";

    /// <summary>The domain that our address of record there is in.</summary>
    public static string Domain(TrunkModel trunk) => trunk.Domain is { } domain ? Bracketed(domain) : Bracketed(trunk.Host ?? "");

    /// <summary>What marks a user part as a telephone number.</summary>
    public static string Phone(string number) => number.StartsWith('+') ? ";user=phone" : "";

    // '+' may stand in a user part as it is, and carriers read no other.
    public static string User(string user) => Uri.EscapeDataString(user).Replace("%2B", "+", StringComparison.Ordinal);

    public static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) && !host.StartsWith('[') ? $"[{host}]" : host;

    private static string HostPort(TrunkModel trunk) => trunk.Port == 0
        ? Bracketed(trunk.Host ?? "")
        : string.Create(CultureInfo.InvariantCulture, $"{Bracketed(trunk.Host ?? "")}:{trunk.Port}");
}
