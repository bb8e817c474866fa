using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Signalling;

/// <summary>
/// Makes ids nobody can guess: tags, branches and Call-IDs are what keeps a stranger out of a dialog
/// (RFC 3261 19.3, 26.1). Random bytes are drawn in blocks, for drawing them one by one costs more than the call.
/// </summary>
/// <param name="fill">Fills a block with random bytes that nobody can guess; a simulation draws them from a seed.</param>
internal sealed class IdSource(Action<byte[]> fill)
{
    private readonly Lock _gate = new();
    private readonly byte[] _block = new byte[4096];
    private int _used = 4096;

    public IdSource()
        : this(static block => RandomNumberGenerator.Fill(block))
    {
    }

    /// <summary>
    /// A UUID of version 7 (RFC 9562 5.7): 48 bits of time and 74 random ones. Records are kept by it, and ids in the order of time keep
    /// what is written next to each other together.
    /// </summary>
    public CallId NextCall(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, now.ToUnixTimeMilliseconds() << 16);
        Fill(bytes[6..]);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70); // the version
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80); // the variant
        return new CallId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>A From or To tag: 64 random bits.</summary>
    public ulong NextTag()
    {
        Span<byte> bytes = stackalloc byte[8];
        Fill(bytes);
        return BitConverter.ToUInt64(bytes);
    }

    /// <summary>Key and salt of SRTP: never seen by anybody else, unlike the ids.</summary>
    public byte[] NextKey(int length)
    {
        var key = new byte[length];
        Fill(key);
        return key;
    }

    public string NextSipCallId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Writes a branch with the magic cookie (RFC 3261 8.1.1.7); 23 bytes.</summary>
    public ReadOnlySpan<byte> NextBranch(Span<byte> destination)
    {
        Span<byte> bytes = stackalloc byte[12];
        Fill(bytes);
        "z9hG4bK"u8.CopyTo(destination);
        Base64Url.EncodeToUtf8(bytes, destination[7..], out _, out var written);
        return destination[..(7 + written)];
    }

    private void Fill(Span<byte> destination)
    {
        lock (_gate)
        {
            if (_used + destination.Length > _block.Length)
            {
                fill(_block);
                _used = 0;
            }

            _block.AsSpan(_used, destination.Length).CopyTo(destination);
            _block.AsSpan(_used, destination.Length).Clear();
            _used += destination.Length;
        }
    }
}
