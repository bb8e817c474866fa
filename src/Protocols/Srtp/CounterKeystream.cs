using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Softswitch.Protocols.Srtp;

/// <summary>
/// AES in counter mode (RFC 3711 4.1.1, RFC 7714 8.1): many blocks in one call of the cipher, which costs more than its work. For one
/// thread at a time.
/// </summary>
internal sealed class CounterKeystream : IDisposable
{
    private const int BlocksAtOnce = 32;

    private readonly Aes _aes;
    private readonly ICryptoTransform _cipher;
    private readonly byte[] _blocks = new byte[BlocksAtOnce * CounterBlock.Length]; // counters, then the key stream in their place

    public CounterKeystream(ReadOnlySpan<byte> key)
    {
        _aes = Aes.Create();
        _aes.SetKey(key);
#pragma warning disable CA5358 // The blocks are counters that never repeat: this is counter mode.
        _aes.Mode = CipherMode.ECB;
#pragma warning restore CA5358
        _aes.Padding = PaddingMode.None;
        _cipher = _aes.CreateEncryptor();
    }

    /// <summary>Encrypts, or decrypts, in place.</summary>
    /// <param name="data">At most 2^16 blocks (RFC 3711 4.1.1).</param>
    /// <param name="first">Its end counts up block by block.</param>
    public void Apply(Span<byte> data, CounterBlock first)
    {
        while (!data.IsEmpty)
        {
            var length = Math.Min(data.Length, _blocks.Length);
            var blocks = (length + CounterBlock.Length - 1) / CounterBlock.Length;
            for (var i = 0; i < blocks; i++)
                first.Plus((uint)i).Write(_blocks.AsSpan(i * CounterBlock.Length));
            _cipher.TransformBlock(_blocks, 0, blocks * CounterBlock.Length, _blocks, 0);
            Xor(data[..length], _blocks);
            data = data[length..];
            first = first.Plus((uint)blocks);
        }
    }

    public void Dispose()
    {
        _cipher.Dispose();
        _aes.Dispose();
        CryptographicOperations.ZeroMemory(_blocks);
    }

    private static void Xor(Span<byte> data, ReadOnlySpan<byte> stream)
    {
        while (data.Length >= CounterBlock.Length)
        {
            (Vector128.Create<byte>(data) ^ Vector128.Create(stream)).CopyTo(data);
            data = data[CounterBlock.Length..];
            stream = stream[CounterBlock.Length..];
        }

        for (var i = 0; i < data.Length; i++)
            data[i] ^= stream[i];
    }
}
