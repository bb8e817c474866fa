using System.Net;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>
/// Who is connected with whom. <see cref="VerifiedHost"/> is the name whose certificate the peer has shown when this side
/// connected, <see cref="CertificateNames"/> are those of a valid certificate a connecting peer has shown by itself.
/// </summary>
internal sealed record ConnectionEnds(
    SipTransport Transport, IPEndPoint Local, IPEndPoint Remote, bool IsOutbound, string? VerifiedHost, ImmutableArray<string> CertificateNames)
{
    public bool Proves(string name) =>
        string.Equals(VerifiedHost, name, StringComparison.OrdinalIgnoreCase) || CertificateNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}
