using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using Softswitch.Gateway.Admission;

namespace Softswitch.Gateway.Authentication;

/// <summary>
/// Writes into the salt of a nonce whom it was given to. Who sends it back from there has received it, so his address is real;
/// who sends it from elsewhere may have moved, and is only not believed to be where he says.
/// </summary>
internal sealed class NonceSalt(byte[] key)
{
    private const ulong Mark = 0xFFFF_FFFF;

    public ulong For(IPAddress source, ulong random) => (random & ~Mark) | Of(source);

    public bool IsFor(IPAddress source, ulong salt) => (salt & Mark) == Of(source);

    private ulong Of(IPAddress source)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, SourceKey.Of(source).Value);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes, hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash);
    }
}
