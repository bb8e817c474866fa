using System.Net;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>Settings of the media relay.</summary>
public sealed record MediaOptions
{
    /// <summary>Where the ports are opened.</summary>
    public IPAddress BindAddress { get; init; } = IPAddress.Any;

    /// <summary>Where the IPv6 ports are opened; null for none.</summary>
    public IPAddress? BindAddressV6 { get; init; }

    /// <summary>What descriptions tell the other side; null for the bind address.</summary>
    public IPAddress? AdvertisedAddress { get; init; }

    public IPAddress? AdvertisedAddressV6 { get; init; }

    public int FirstPort { get; init; } = 20000;

    /// <summary>Included.</summary>
    public int LastPort { get; init; } = 39999;

    /// <summary>How long a released port rests, so that late packets never reach a new call.</summary>
    public double QuarantineSeconds { get; init; } = 3;

    /// <summary>Without a packet this long, a watched endpoint counts as silent.</summary>
    public double SilenceSeconds { get; init; } = 20;

    /// <summary>How long after a negotiation a source on another host may still be learned (NAT).</summary>
    public double LearnSeconds { get; init; } = 15;

    /// <summary>Relay threads; 0 for one per core. Never more than cores.</summary>
    public int Loops { get; init; }

    /// <summary>Whether each relay thread stays on its own core.</summary>
    public bool PinLoops { get; init; }

    /// <summary>
    /// After a wake-up the loop rests this long, so that packets of several calls share the next one. The price is as much delay at most;
    /// 0 relays each packet at once.
    /// </summary>
    public double PaceMilliseconds { get; init; } = 2;

    /// <summary>Kernel buffer of each port; the kernel may round and bound it.</summary>
    public int SocketBufferBytes { get; init; } = 256 * 1024;

    /// <summary>What one endpoint may send per second; more is dropped. Bounds floods and media that goes round in circles.</summary>
    public int MaxPacketsPerSecond { get; init; } = 5000;

    /// <summary>Lag beyond which no more station is begun; 0 for never.</summary>
    public int MostLagMs { get; init; }

    /// <summary>What descriptions tell a device of this family; null when it depends on the way to the device.</summary>
    public IPAddress? Told(bool isV6) =>
        isV6 ? AdvertisedAddressV6 ?? Specific(BindAddressV6) : AdvertisedAddress ?? Specific(BindAddress);

    /// <summary>Where this gateway reaches its own ports.</summary>
    public IPAddress Own => Specific(BindAddress) ?? IPAddress.Loopback;

    /// <summary>Why these settings cannot work; null when they can.</summary>
    public string? Fault()
    {
        if (FirstPort is < 1024 or > 65534 || LastPort is < 1025 or > 65535 || LastPort <= FirstPort)
            return $"Media: the port range {FirstPort}-{LastPort} is not within 1024-65535.";
        if (PaceMilliseconds is < 0 or > 5)
            return $"Media: a pace of {PaceMilliseconds} ms is not within 0-5.";
        if (QuarantineSeconds < 0 || SilenceSeconds <= 0 || LearnSeconds < 0 || Loops < 0 || MaxPacketsPerSecond < 100)
            return "Media: times and limits must be positive.";
        return null;
    }

    private static IPAddress? Specific(IPAddress? address) =>
        address is null || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? null : address;
}
