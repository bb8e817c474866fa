using System.Buffers.Binary;
using BenchmarkDotNet.Attributes;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Benchmarks.Srtp;

/// <summary>What it costs to encrypt 20 ms of G.711, to send it and to read it on the other side, and to refuse what is not true.</summary>
public class SrtpBenchmarks : IDisposable
{
    private const int Length = 172;

    private readonly byte[] _packet = new byte[Length + 16];
    private readonly byte[] _forged = new byte[Length + 16];
    private SrtpSender _sender = null!;
    private SrtpReceiver _receiver = null!;
    private ushort _sequence;
    private int _protectedLength;

    [Params("AES_CM_128_HMAC_SHA1_80", "AES_CM_128_HMAC_SHA1_32", "AES_256_CM_HMAC_SHA1_80", "AEAD_AES_128_GCM", "AEAD_AES_256_GCM")]
    public string Suite { get; set; } = "";

    [GlobalSetup]
    public void Start()
    {
        var suite = SrtpSuite.Find(Suite)!;
        var key = new SrtpMasterKey(suite, new byte[SrtpMasterKey.LengthFor(suite)]);
        _sender = new SrtpSender(key);
        _receiver = new SrtpReceiver(key);
        _packet[0] = 0x80;
        _forged[0] = 0x80;
        _forged[3] = 1;
        _protectedLength = Length + suite.RtpOverhead;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _sender.Dispose();
        _receiver.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public SrtpVerdict Protect()
    {
        BinaryPrimitives.WriteUInt16BigEndian(_packet.AsSpan(2), ++_sequence);
        return _sender.ProtectRtp(_packet, Length, out _);
    }

    [Benchmark]
    public SrtpVerdict ProtectAndUnprotect()
    {
        Protect();
        return _receiver.UnprotectRtp(_packet.AsSpan(0, _protectedLength), out _);
    }

    [Benchmark]
    public SrtpVerdict RefuseForged() => _receiver.UnprotectRtp(_forged.AsSpan(0, _protectedLength), out _);
}
