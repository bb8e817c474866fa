using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Hosting;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks.Lookup;
using Softswitch.Protocols.Sip.Authentication;

namespace Softswitch.Silo.Settings;

/// <summary>The settings of the gateway role; complete with a key that only an open store can give.</summary>
internal sealed record GatewaySettings(
    GatewayId Id,
    TransportOptions Transport,
    MediaOptions Media,
    string Realm,
    TimeSpan NonceValidity,
    ImmutableArray<DigestAlgorithm> Algorithms,
    ImmutableArray<TrustedPeer> Trusted,
    TimeSpan PingInterval,
    TimeSpan SessionExpires,
    TimeSpan DrainTime,
    AdmissionLimits Admission,
    DnsOptions Dns)
{
    /// <summary>How much of the sounds of tenants is kept on this node.</summary>
    public required long SoundsBytes { get; init; }

    public static GatewaySettings Read(SettingReader reader, string folder, string realm)
    {
        var bind = reader.Address("Sip:BindAddress");
        var media = ReadMedia(reader, bind);
        if (media.Fault() is { } fault)
            reader.Fault("Media", fault);
        return new GatewaySettings(
            new GatewayId(reader.Text("Gateway:Id", Environment.MachineName.ToLowerInvariant())),
            ReadTransport(reader, folder, bind),
            media,
            realm,
            reader.Seconds("Sip:NonceSeconds", 300, 10, 86_400),
            ReadAlgorithms(reader),
            ReadTrusted(reader),
            reader.Seconds("Registrations:PingSeconds", 60, 5, 3600),
            reader.Seconds("Sip:SessionSeconds", 1800, 90, 86_400),
            reader.Seconds("Calls:DrainSeconds", 0, 0, 86_400),
            ReadAdmission(reader),
            ReadDns(reader))
        {
            SoundsBytes = (long)reader.Number("Sounds:CacheMegabytes", 1024, 64, 1_000_000) << 20,
        };
    }

    public GatewayOptions With(byte[] nonceKey, string recordingsFolder, string soundsFolder) => new(
        Id,
        Transport,
        Media,
        new AuthenticationOptions(Realm, nonceKey, NonceValidity, Algorithms, Trusted),
        PingInterval,
        SessionExpires,
        DrainTime,
        Admission,
        Dns)
    {
        RecordingsFolder = recordingsFolder,
        SoundsFolder = soundsFolder,
        SoundsBytes = SoundsBytes,
    };

    private static TransportOptions ReadTransport(SettingReader reader, string folder, IPAddress? bind) => new()
    {
        BindAddresses = [bind ?? IPAddress.Any],
        UdpPort = reader.Port("Sip:UdpPort", 5060),
        TcpPort = reader.Port("Sip:TcpPort", 5060),
        TlsPort = reader.Port("Sip:TlsPort", 5061),
        WsPort = reader.Port("Sip:WsPort", 5066),
        WssPort = reader.Text("Sip:WssPort") is null ? null : reader.Port("Sip:WssPort", 0),
        AdvertisedAddress = reader.Text("Sip:AdvertisedAddress"),
        Udp = new UdpOptions
        {
            Receivers = reader.Number("Sip:Receivers", Environment.ProcessorCount, 1, 64),
            Portable = reader.Flag("Sip:PortableSockets", false),
        },
        Tls = new TlsOptions
        {
            DataFolder = folder,
            PfxPath = reader.Text("Tls:PfxPath"),
            PfxPassword = reader.Text("Tls:PfxPassword"),
            PemPath = reader.Text("Tls:PemPath"),
            PemKeyPath = reader.Text("Tls:PemKeyPath"),
            HostNames = reader.List("Tls:HostNames"),
        },
        AllowedOrigins = [.. reader.List("Sip:AllowedOrigins")],
        Limits = ReadLimits(reader, new TransportLimits()),
    };

    private static TransportLimits ReadLimits(SettingReader reader, TransportLimits limits) => limits with
    {
        Connections = reader.Number("Sip:Connections", limits.Connections, 1, 1_000_000),
        ConnectionsPerSource = reader.Number("Sip:ConnectionsPerSource", limits.ConnectionsPerSource, 1, 1_000_000),
    };

    private static AdmissionLimits ReadAdmission(SettingReader reader)
    {
        var limits = new AdmissionLimits();
        return limits with
        {
            UnprovenPerSecond = reader.Number("Sip:UnprovenPerSecond", limits.UnprovenPerSecond, 0, 10_000_000),
            FailuresPerSecond = reader.Number("Sip:FailuresPerSecond", limits.FailuresPerSecond, 0, 1_000_000),
            TrunkRequestsPerSecond = reader.Number("Sip:TrunkRequestsPerSecond", limits.TrunkRequestsPerSecond, 0, 10_000_000),
            OverloadMs = reader.Number("Sip:OverloadMs", limits.OverloadMs, 0, 60_000),
            BanPoints = reader.Number("Sip:BanPoints", limits.BanPoints, 0, 1_000_000),
            FailureBurst = reader.Number("Sip:FailureBurst", limits.FailureBurst, 1, 1_000_000),
        };
    }

    private static DnsOptions ReadDns(SettingReader reader)
    {
        var servers = ImmutableArray.CreateBuilder<IPEndPoint>();
        foreach (var entry in reader.List("Dns:Servers"))
        {
            if (IPEndPoint.TryParse(entry, out var server))
                servers.Add(server.Port == 0 ? new IPEndPoint(server.Address, 53) : server);
            else
                reader.Fault("Dns:Servers", $"\"{entry}\" is not an address, with or without a port, such as 192.0.2.53:53");
        }

        return new DnsOptions(servers.ToImmutable());
    }

    private static MediaOptions ReadMedia(SettingReader reader, IPAddress? bind)
    {
        IPAddress?[] binds = [reader.Address("Media:BindAddress"), bind];
        IPAddress?[] advertised = [reader.Address("Media:AdvertisedAddress"), AdvertisedByNumber(reader)];
        return new MediaOptions
        {
            BindAddress = First(binds, AddressFamily.InterNetwork) ?? IPAddress.Any,
            BindAddressV6 = First(binds, AddressFamily.InterNetworkV6),
            AdvertisedAddress = First(advertised, AddressFamily.InterNetwork),
            AdvertisedAddressV6 = First(advertised, AddressFamily.InterNetworkV6),
            FirstPort = reader.Number("Media:PortFrom", 20000, 1024, 65534),
            LastPort = reader.Number("Media:PortTo", 39999, 1025, 65535),
            SilenceSeconds = reader.Number("Media:SilenceSeconds", 20, 1, 3600),
            QuarantineSeconds = reader.Number("Media:QuarantineSeconds", 3, 0, 3600),
            Loops = reader.Number("Media:Loops", 0, 0, 64),
        };
    }

    private static IPAddress? First(IPAddress?[] addresses, AddressFamily family) =>
        Array.Find(addresses, address => address?.AddressFamily == family);

    private static IPAddress? AdvertisedByNumber(SettingReader reader) =>
        IPAddress.TryParse(reader.Text("Sip:AdvertisedAddress"), out var address) ? address : null;

    private static ImmutableArray<DigestAlgorithm> ReadAlgorithms(SettingReader reader)
    {
        var algorithms = ImmutableArray.CreateBuilder<DigestAlgorithm>();
        foreach (var name in reader.List("Sip:DigestAlgorithms"))
        {
            if (string.Equals(name, "md5", StringComparison.OrdinalIgnoreCase))
                algorithms.Add(DigestAlgorithm.Md5);
            else if (string.Equals(name, "sha-256", StringComparison.OrdinalIgnoreCase))
                algorithms.Add(DigestAlgorithm.Sha256);
            else
                reader.Fault("Sip:DigestAlgorithms", $"\"{name}\" is not md5 or sha-256");
        }

        // A second challenge keeps many phones out (docs/decisions/0007-digest-algorithms.md).
        return algorithms.Count == 0 ? [DigestAlgorithm.Md5] : algorithms.ToImmutable();
    }

    private static ImmutableArray<TrustedPeer> ReadTrusted(SettingReader reader)
    {
        var peers = ImmutableArray.CreateBuilder<TrustedPeer>();
        foreach (var entry in reader.List("Sip:Trusted"))
        {
            var slash = entry.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && IPAddress.TryParse(entry[..slash], out var address) && TenantId.TryParse(entry[(slash + 1)..], out var tenant))
                peers.Add(new TrustedPeer(address, tenant));
            else
                reader.Fault("Sip:Trusted", $"\"{entry}\" is not an address and a tenant, such as 192.0.2.10/demo");
        }

        return peers.ToImmutable();
    }
}
