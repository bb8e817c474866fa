using BenchmarkDotNet.Attributes;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Tests.Sip.Messages;

namespace Softswitch.Benchmarks.Sip;

/// <summary>What a challenge and its answer cost.</summary>
public class DigestBenchmarks
{
    private const long Now = 1_800_000_000_000;
    private readonly NonceMint _mint = new(new byte[NonceMint.KeyBytes], TimeSpan.FromMinutes(5));
    private readonly byte[] _nonce = new byte[NonceMint.NonceLength];
    private readonly byte[] _header;
    private readonly DigestHash _secret;

    public DigestBenchmarks()
    {
        var message = new SipMessage();
        SipParser.Parse(Samples.Register, message, SipLimits.Default);
        message.TryGet(HeaderName.Authorization, out var header);
        _header = header.ToArray();
        _secret = DigestHash.Compute(DigestAlgorithm.Md5, "demo101", "pbx.example.com", "secret");
    }

    [Benchmark]
    public void CreateNonce() => _mint.Create("pbx.example.com"u8, Now, 1, _nonce);

    [Benchmark]
    public NonceVerdict CheckNonce() => _mint.Check(_nonce, "pbx.example.com"u8, Now, out _);

    [Benchmark]
    public bool ParseAndMatchCredentials() =>
        DigestCredentials.TryParse(_header, out var credentials) && DigestServer.Matches(credentials, _secret, "REGISTER"u8);
}
