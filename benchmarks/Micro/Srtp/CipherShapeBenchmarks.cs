using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;

namespace Softswitch.Benchmarks.Srtp;

/// <summary>The ways the platform has to encrypt and authenticate one packet; SRTP is built on the cheapest that allocates nothing, also when a packet is forged.</summary>
#pragma warning disable CA5350, CA5358 // what RFC 3711 asks for
public class CipherShapeBenchmarks : IDisposable
{
    private readonly byte[] _key = new byte[16];
    private readonly byte[] _packet = new byte[176];
    private readonly byte[] _hash = new byte[20];
    private readonly byte[] _tag = new byte[16];
    private readonly byte[] _nonce = new byte[12];
    private readonly Aes _aes = Aes.Create();
    private readonly HMACSHA1 _hmac;
    private readonly IncrementalHash _incremental;
    private readonly AesGcm _gcm;
    private readonly ICryptoTransform _transform;

    public CipherShapeBenchmarks()
    {
        _aes.Key = _key;
        _aes.Mode = CipherMode.ECB;
        _aes.Padding = PaddingMode.None;
        _transform = _aes.CreateEncryptor();
        _hmac = new HMACSHA1(_key);
        _incremental = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, _key);
        _gcm = new AesGcm(_key, 16);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _transform.Dispose();
        _aes.Dispose();
        _hmac.Dispose();
        _incremental.Dispose();
        _gcm.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public int AesBlocksOneShot() => _aes.EncryptEcb(_packet, _packet, PaddingMode.None);

    [Benchmark]
    public int AesBlocksKeyedTransform() => _transform.TransformBlock(_packet, 0, _packet.Length, _packet, 0);

    [Benchmark]
    public int HmacOneShot() => HMACSHA1.HashData(_key, _packet, _hash);

    [Benchmark]
    public bool HmacKeyed() => _hmac.TryComputeHash(_packet, _hash, out _);

    [Benchmark]
    public int HmacIncremental()
    {
        _incremental.AppendData(_packet);
        return _incremental.GetHashAndReset(_hash);
    }

    [Benchmark]
    public int HmacIncrementalInTwoParts()
    {
        _incremental.AppendData(_packet.AsSpan(0, 172));
        _incremental.AppendData(_packet.AsSpan(172));
        return _incremental.GetHashAndReset(_hash);
    }

    [Benchmark]
    public void GcmEncrypt() => _gcm.Encrypt(_nonce, _packet.AsSpan(12), _packet.AsSpan(12), _tag, _packet.AsSpan(0, 12));

    [Benchmark]
    public bool GcmDecryptForged()
    {
        try
        {
            _gcm.Decrypt(_nonce, _packet.AsSpan(12), _hash.AsSpan(0, 16), _packet.AsSpan(12), _packet.AsSpan(0, 12));
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }
}
