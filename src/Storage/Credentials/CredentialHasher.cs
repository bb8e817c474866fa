using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Softswitch.Domain.Devices;

namespace Softswitch.Storage.Credentials;

/// <summary>Turns passwords of devices into what checks them (RFC 7616 3.4.2, RFC 8760).</summary>
public sealed class CredentialHasher(string realm)
{
    public string Realm => realm;

    [SuppressMessage("Security", "CA5351", Justification = "Most phones know no other digest than MD5; SHA-256 is offered first.")]
    public DigestHashes Hash(ChannelName name, string password)
    {
        var text = Encoding.UTF8.GetBytes($"{name.Value}:{realm}:{password}");
        return new DigestHashes(MD5.HashData(text), SHA256.HashData(text));
    }
}
