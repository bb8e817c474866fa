using System.Globalization;
using System.Net;
using Softswitch.Support.Network;

namespace Softswitch.Support.Switch;

/// <summary>The settings a product under test is started with; every port is a free one unless given.</summary>
public sealed record SwitchSettings
{
    public const string Address = "127.0.0.1";
    private const int MediaPorts = 200;

    public int SipPort { get; init; } = FreePorts.Take();

    public int TlsPort { get; init; } = FreePorts.Take();

    public int WebSocketPort { get; init; } = FreePorts.Take();

    public int HttpPort { get; init; } = FreePorts.Take();

    public int MediaPortFrom { get; init; } = FreePorts.TakeRange(MediaPorts);

    public string DemoPassword { get; init; } = "Demo-Pass-1";

    public string AdminPassword { get; init; } = "Admin-Pass-1";

    public string ApiKey { get; init; } = "ssk_" + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /// <summary>Where SIP listens.</summary>
    public string SipAddress { get; init; } = Address;

    /// <summary>The same as a part of a URI.</summary>
    public string SipHost => SipAddress.Contains(':', StringComparison.Ordinal) ? $"[{SipAddress}]" : SipAddress;

    /// <summary>Where SIP over UDP and TCP listens.</summary>
    public IPEndPoint Endpoint => new(IPAddress.Parse(SipAddress), SipPort);

    /// <summary>Null: SQLite in the data folder.</summary>
    public string? PostgresConnectionString { get; init; }

    /// <summary>More settings, or other values for those above: "Sip:Realm" and the like.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>As command line arguments of the product.</summary>
    public IEnumerable<string> ToArguments(string dataFolder)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Sip:BindAddress"] = SipAddress,
            ["Sip:AdvertisedAddress"] = SipAddress,
            ["Sip:UdpPort"] = Text(SipPort),
            ["Sip:TcpPort"] = Text(SipPort),
            ["Sip:TlsPort"] = Text(TlsPort),
            ["Sip:WsPort"] = Text(WebSocketPort),

            // How busy the machine is that runs the tests is no reason to refuse one of their calls.
            ["Sip:OverloadMs"] = "0",
            ["Media:PortFrom"] = Text(MediaPortFrom),
            ["Media:PortTo"] = Text(MediaPortFrom + MediaPorts - 1),
            ["Http:BindAddress"] = Address,
            ["Http:Port"] = Text(HttpPort),
            ["Data:Folder"] = dataFolder,
            ["Demo:Password"] = DemoPassword,
            ["Admin:Password"] = AdminPassword,
            ["Admin:ApiKey"] = ApiKey,
            ["Storage:Provider"] = PostgresConnectionString is null ? "sqlite" : "postgresql",
        };
        if (PostgresConnectionString is not null)
            settings["Storage:ConnectionString"] = PostgresConnectionString;
        foreach (var (key, value) in More)
            settings[key] = value;
        return settings.Select(s => $"--{s.Key}={s.Value}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
