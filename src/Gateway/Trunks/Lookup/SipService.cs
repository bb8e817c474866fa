using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>SIP over one transport at one domain: the name of its SRV records.</summary>
internal readonly record struct SipService(SipTransport Transport, string Name)
{
    /// <summary>The services of a domain, in the order they are wanted where it does not say.</summary>
    public static ImmutableArray<SipService> AllOf(string host) => [Of(SipTransport.Udp, host), Of(SipTransport.Tcp, host), Of(SipTransport.Tls, host)];

    public static SipService Of(SipTransport transport, string host) => new(transport, transport switch
    {
        SipTransport.Tls => $"_sips._tcp.{host}",
        SipTransport.Tcp => $"_sip._tcp.{host}",
        _ => $"_sip._udp.{host}",
    });

    /// <summary>False for a service that is not spoken here, or of which no SRV records come next (RFC 3263 4.1).</summary>
    public static bool TryRead(NaptrRow row, out SipService service)
    {
        var transport = row.Service.ToUpperInvariant() switch
        {
            "SIP+D2U" => SipTransport.Udp,
            "SIP+D2T" => SipTransport.Tcp,
            "SIPS+D2T" => SipTransport.Tls,
            _ => SipTransport.Ws,
        };
        service = new SipService(transport, row.Replacement.TrimEnd('.'));
        return transport != SipTransport.Ws && service.Name.Length > 0 && string.Equals(row.Flags, "s", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The transport of a trunk where DNS has no say.</summary>
    public static SipTransport Chosen(TrunkTransport wanted) => wanted switch
    {
        TrunkTransport.Tcp => SipTransport.Tcp,
        TrunkTransport.Tls => SipTransport.Tls,
        _ => SipTransport.Udp,
    };

    /// <summary>RFC 3263 4.2: the port of the transport where none is given.</summary>
    public static int DefaultPort(SipTransport transport) => transport == SipTransport.Tls ? 5061 : 5060;
}
