using System.Net;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Softswitch.Gateway.Transport;

/// <summary>The certificate of an installation nobody gave one: made once, kept in the data folder, readable by its owner only.</summary>
internal static class SelfSignedCertificate
{
    public const string FileName = "tls-self-signed.pem";

    // RSA, because desk phones of every age accept it.
    private const int KeyBits = 2048;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(825);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(14);

    public static X509Certificate2 LoadOrMake(TransportContext context)
    {
        var options = context.Options;
        var path = Path.Combine(options.Tls.DataFolder, FileName);
        var now = context.Time.GetUtcNow();
        string[] asked = [.. options.Tls.HostNames, .. options.AdvertisedAddress is { } advertised ? [advertised] : Array.Empty<string>()];
        if (File.Exists(path) && Load(path) is var kept && IsStillGood(kept, asked, now))
            return kept;

        var pem = Make(asked, now);
        Directory.CreateDirectory(options.Tls.DataFolder);
        Keep(path, pem);
        TransportLog.CertificateMade(context.Logger, path);
        return Load(path);
    }

    private static X509Certificate2 Load(string path)
    {
        using var certificate = X509Certificate2.CreateFromPemFile(path, path);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    private static bool IsStillGood(X509Certificate2 certificate, string[] names, DateTimeOffset now) =>
        certificate.NotAfter.ToUniversalTime() > (now + RenewBefore).UtcDateTime
        && names.All(name => certificate.MatchesHostname(name));

    private static string Make(string[] asked, DateTimeOffset now)
    {
        using var key = RSA.Create(KeyBits);
        var host = Dns.GetHostName();
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(asked.FirstOrDefault() ?? host);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(SubjectNames([host, "localhost", .. asked, .. LocalAddresses()]));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], false));
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now + Lifetime);
        return $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
    }

    private static X509Extension SubjectNames(IEnumerable<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (IPAddress.TryParse(name, out var address))
                builder.AddIpAddress(address);
            else
                builder.AddDnsName(name);
        }

        return builder.Build();
    }

    private static IEnumerable<string> LocalAddresses() =>
        from network in NetworkInterface.GetAllNetworkInterfaces()
        from unicast in network.GetIPProperties().UnicastAddresses
        where !unicast.Address.IsIPv6LinkLocal
        select unicast.Address.ToString();

    private static void Keep(string path, string pem)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var next = path + ".new";
        File.Delete(next);
        using (var writer = new StreamWriter(next, options))
            writer.Write(pem);
        File.Move(next, path, overwrite: true);
    }
}
