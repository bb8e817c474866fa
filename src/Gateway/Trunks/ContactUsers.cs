using System.Security.Cryptography;
using System.Text;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Trunks;

/// <summary>
/// The user part of the contacts that trunks register. Nobody but the carrier can know it, so a call to it is from the
/// carrier wherever it comes from; every gateway that shares the key knows it without having registered it.
/// </summary>
/// <param name="key">Shared by the gateways of a platform.</param>
internal sealed class ContactUsers(byte[] key)
{
    private const int SecretBytes = 12;

    public string Of(TrunkName trunk)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"trunk contact {trunk.Value}"), hash);
        return $"{trunk.Value}-{Convert.ToHexStringLower(hash[..SecretBytes])}";
    }
}
