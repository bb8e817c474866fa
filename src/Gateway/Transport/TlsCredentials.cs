using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Softswitch.Gateway.Transport;

/// <summary>The certificate this gateway shows to those who connect over TLS.</summary>
internal sealed class TlsCredentials
{
    private readonly SslStreamCertificateContext _own;
    private readonly PeerVerification _verification;

    private TlsCredentials(X509Certificate2 certificate, X509Certificate2Collection chain, PeerVerification verification)
    {
        _own = SslStreamCertificateContext.Create(certificate, chain, offline: true);
        _verification = verification;
    }

    /// <summary>
    /// For one connection. Peers of TLS are asked for a certificate and need not show one; one that is not valid says nothing
    /// about them. A browser would ask its user about it, so WSS does not.
    /// </summary>
    /// <param name="shown">Told the names of a valid certificate.</param>
    public SslServerAuthenticationOptions OptionsFor(SipTransport transport, Action<ImmutableArray<string>> shown)
    {
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = _own,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            AllowRenegotiation = false,
        };
        if (transport == SipTransport.Tls)
            _verification.AskForCertificate(options, shown);
        return options;
    }

    /// <exception cref="TlsConfigurationException">The certificate cannot be read or made.</exception>
    public static TlsCredentials Load(TransportContext context, PeerVerification verification)
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
            or CryptographicException)
        {
            throw new TlsConfigurationException($"the certificate cannot be used: {failure.Message}", failure);
        }

        var own = chain.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new TlsConfigurationException("the certificate has no private key");
        return new TlsCredentials(own, chain, verification);
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
