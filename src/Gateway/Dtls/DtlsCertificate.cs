using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Gateway.Dtls;

/// <summary>What an endpoint of DTLS shows of itself: nobody vouches for it but the description that names its fingerprint (RFC 8122).</summary>
/// <param name="Certificate">In DER.</param>
/// <param name="PrivateKey">ECPrivateKey (RFC 5915) in DER.</param>
internal sealed record DtlsCertificate(byte[] Certificate, byte[] PrivateKey)
{
    // RFC 5280 4.1.2.5: the date of a certificate without a known end; the process ends before.
    private static readonly DateTimeOffset NoEnd = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);

    public SdpFingerprint Fingerprint { get; } = SdpFingerprint.Of(Certificate);

    /// <summary>Another one at every call: a key pair on P-256 (RFC 8827 6.5) and a name that says nothing.</summary>
    public static DtlsCertificate Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=softswitch", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, NoEnd);
        return new DtlsCertificate(certificate.RawData, key.ExportECPrivateKey());
    }

    public override string ToString() => Fingerprint.ToString();
}
