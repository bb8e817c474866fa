using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Softswitch.Gateway.Transport;

/// <summary>What TLS needs on both sides of a connection.</summary>
internal sealed class TlsCredentials
{
    private const SslProtocols Versions = SslProtocols.Tls12 | SslProtocols.Tls13;

    private TlsCredentials(X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        ServerOptions = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(certificate, chain, offline: true),
            EnabledSslProtocols = Versions,
            AllowRenegotiation = false,
        };
    }

    public SslServerAuthenticationOptions ServerOptions { get; }

    /// <exception cref="TlsConfigurationException">The certificate cannot be read or made.</exception>
    public static TlsCredentials Load(TransportContext context)
    {
        var options = context.Options.Tls;
        var chain = new X509Certificate2Collection();
        try
        {
            if (options.PfxPath is { } pfx)
                chain.AddRange(X509CertificateLoader.LoadPkcs12CollectionFromFile(pfx, options.PfxPassword));
            else if (options.PemPath is { } pem)
                AddPem(chain, pem, options.PemKeyPath ?? pem);
            else
                chain.Add(SelfSignedCertificate.LoadOrMake(context));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException
            or System.Security.Cryptography.CryptographicException)
        {
            throw new TlsConfigurationException($"the certificate cannot be used: {failure.Message}", failure);
        }

        var own = chain.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new TlsConfigurationException("the certificate has no private key");
        return new TlsCredentials(own, chain);
    }

    /// <summary>Options to connect to a peer that must prove to be <paramref name="host"/>.</summary>
    public static SslClientAuthenticationOptions ClientOptions(TlsOptions options, string host)
    {
        var client = new SslClientAuthenticationOptions
        {
            TargetHost = host,
            EnabledSslProtocols = Versions,
            AllowRenegotiation = false,
            RemoteCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None || !options.VerifyPeers,
        };
        if (options.TrustedRootsPath is { } roots)
        {
            client.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            client.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(roots);
        }

        return client;
    }

    private static void AddPem(X509Certificate2Collection chain, string certificatePath, string keyPath)
    {
        using var own = X509Certificate2.CreateFromPemFile(certificatePath, keyPath);
        // A key that exists only in memory is no use to TLS on Windows; a trip through PKCS#12 helps.
        chain.Add(X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), null));
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(certificatePath);
        foreach (var further in all.Skip(1))
            chain.Add(further);
    }
}
