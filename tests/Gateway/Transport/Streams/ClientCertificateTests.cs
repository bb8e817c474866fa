using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Softswitch.Gateway.Transport;
using Softswitch.Support.Files;

namespace Softswitch.Gateway.Tests.Transport.Streams;

/// <summary>Peers that connect over TLS and show a certificate, or do not.</summary>
public sealed class ClientCertificateTests
{
    private const string Name = "carrier.example.org";
    private const string OtherName = "sip.carrier.example.org";

    [Theory]
    [InlineData("good", true)]
    [InlineData("self-signed", false)]
    [InlineData("expired", false)]
    [InlineData("none", false)]
    public async Task Names_of_a_certificate_count_only_when_it_is_valid(string kind, bool proves)
    {
        using var folder = new TemporaryFolder();
        using var root = MakeRoot();
        await File.WriteAllTextAsync(folder.PathOf("roots.pem"), root.ExportCertificatePem());
        await using var local = await LocalTransports.StartAsync(options => options with
        {
            TlsPort = 0,
            Tls = options.Tls with { TrustedRootsPath = folder.PathOf("roots.pem") },
        });
        using var shown = kind == "none" ? null : MakeLeaf(kind == "self-signed" ? null : root, isExpired: kind == "expired");

        using var client = new TcpClient();
        await client.ConnectAsync(local.On(SipTransport.Tls));
        await using var stream = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, _) => certificate is not null);
        var options = new SslClientAuthenticationOptions { TargetHost = "localhost" };
        if (shown is not null)
            options.ClientCertificateContext = SslStreamCertificateContext.Create(shown, [], offline: true);
        await stream.AuthenticateAsClientAsync(options);
        await stream.WriteAsync(SampleMessages.Options("shown"));
        var (flow, text) = await local.Events.MessageAsync();

        Assert.Equal(SampleMessages.Text("shown"), text);
        Assert.Equal((proves, proves), (flow.Proves(Name.ToUpperInvariant()), flow.Proves(OtherName)));
        Assert.False(flow.Proves("example.org"));
    }

    private static X509Certificate2 MakeRoot()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=root", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Now.AddDays(-100), Now.AddDays(100));
    }

    // As carriers have them: for servers only.
    private static X509Certificate2 MakeLeaf(X509Certificate2? root, bool isExpired)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + Name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Name);
        names.AddDnsName(OtherName);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        var (from, until) = (Now.AddDays(-10), isExpired ? Now.AddDays(-1) : Now.AddDays(10));
        if (root is null)
            return Portable(request.CreateSelfSigned(from, until));
        using var signed = request.Create(root, from, until, [1, 2, 3]);
        return Portable(signed.CopyWithPrivateKey(key));
    }

    private static X509Certificate2 Portable(X509Certificate2 certificate)
    {
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
}
