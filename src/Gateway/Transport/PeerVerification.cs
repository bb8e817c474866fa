using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Softswitch.Gateway.Transport;

/// <summary>What the certificate of a TLS peer must prove when this gateway connects to it.</summary>
internal sealed class PeerVerification
{
    private readonly bool _verifies;
    private readonly X509Certificate2Collection? _roots;

    private PeerVerification(bool verifies, X509Certificate2Collection? roots)
    {
        _verifies = verifies;
        _roots = roots;
    }

    /// <exception cref="TlsConfigurationException">The file of trusted roots cannot be read.</exception>
    public static PeerVerification Load(TlsOptions options)
    {
        if (options.TrustedRootsPath is not { } path)
            return new PeerVerification(options.VerifyPeers, null);
        try
        {
            var roots = new X509Certificate2Collection();
            roots.ImportFromPemFile(path);
            return new PeerVerification(options.VerifyPeers, roots);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new TlsConfigurationException($"the trusted roots cannot be used: {failure.Message}", failure);
        }
    }

    /// <summary>For a connection to a peer that must prove to be <paramref name="host"/>.</summary>
    public SslClientAuthenticationOptions OptionsFor(string host)
    {
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = host,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            AllowRenegotiation = false,
            RemoteCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None || !_verifies,
        };
        if (_roots is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(_roots);
        }

        return options;
    }
}
