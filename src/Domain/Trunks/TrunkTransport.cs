namespace Softswitch.Domain.Trunks;

/// <summary>How a carrier is reached. The names are stored: do not rename.</summary>
public enum TrunkTransport
{
    /// <summary>As the carrier's DNS says (RFC 3263 4.1); UDP when it says nothing.</summary>
    Auto,
    Udp,
    Tcp,
    Tls,
}
