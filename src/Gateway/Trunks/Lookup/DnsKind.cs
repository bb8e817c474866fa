namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>What is asked about a name.</summary>
internal enum DnsKind
{
    /// <summary>Which transports a domain takes SIP over (RFC 3403, RFC 3263 4.1).</summary>
    Naptr,

    /// <summary>Which hosts serve it over one of them (RFC 2782).</summary>
    Srv,

    AddressV4,
    AddressV6,
}
