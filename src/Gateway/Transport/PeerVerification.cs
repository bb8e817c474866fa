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
            options.CertificateChainPolicy = Policy();
        return options;
    }

    /// <summary>Asks a connecting peer for a certificate that it may keep to itself.</summary>
    /// <param name="shown">Told the names of a certificate that is valid.</param>
    public void AskForCertificate(SslServerAuthenticationOptions options, Action<ImmutableArray<string>> shown)
    {
        options.ClientCertificateRequired = true;
        options.CertificateChainPolicy = Policy();
#pragma warning disable CA5359 // Nobody has to show one: what is not valid proves nothing, and the peer is as unknown as one without.
        options.RemoteCertificateValidationCallback = (_, certificate, chain, _) =>
        {
            // Judged anew: certificates of servers are shown by carriers that connect, and the usual check wants one of a client.
            if (certificate is X509Certificate2 own && IsValid(own, chain))
                shown(NamesOf(own));
            return true;
        };
#pragma warning restore CA5359
    }

    private bool IsValid(X509Certificate2 certificate, X509Chain? shown)
    {
        using var chain = new X509Chain { ChainPolicy = Policy() };
        if (shown is not null)
            chain.ChainPolicy.ExtraStore.AddRange(shown.ChainPolicy.ExtraStore);
        try
        {
            return chain.Build(certificate);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // What a stranger shows must not make this gateway fetch things from where he likes.
    private X509ChainPolicy Policy()
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
        if (_roots is null)
            return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(_roots);
        return policy;
    }

    // RFC 5922 7.1: the common name counts only where there are no alternative names.
    private static ImmutableArray<string> NamesOf(X509Certificate2 certificate)
    {
        try
        {
            var alternative = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(extension => extension.EnumerateDnsNames()).ToImmutableArray();
            return alternative.IsEmpty ? [certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)] : alternative;
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
