using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>Keys of SRTP out of those of DTLS (RFC 5764 4.2).</summary>
public sealed class DtlsSrtpTests
{
    [Theory]
    [InlineData(1, "AES_CM_128_HMAC_SHA1_80")]
    [InlineData(7, "AEAD_AES_128_GCM")]
    [InlineData(8, "AEAD_AES_256_GCM")]
    [InlineData(5, null)] // no encryption
    public void Profiles_are_suites(int profile, string? suite) => Assert.Equal(suite, DtlsSrtp.SuiteOf(profile)?.Name);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    public void Both_keys_come_before_both_salts(int profile)
    {
        var suite = DtlsSrtp.SuiteOf(profile)!;
        byte[] exported =
        [
            .. Enumerable.Repeat((byte)1, suite.KeyLength), .. Enumerable.Repeat((byte)2, suite.KeyLength),
            .. Enumerable.Repeat((byte)3, suite.SaltLength), .. Enumerable.Repeat((byte)4, suite.SaltLength),
        ];

        DtlsSrtp.Split(suite, exported, out var client, out var server);

        Assert.Equal([.. Enumerable.Repeat((byte)1, suite.KeyLength), .. Enumerable.Repeat((byte)3, suite.SaltLength)], client.KeyAndSalt.ToArray());
        Assert.Equal([.. Enumerable.Repeat((byte)2, suite.KeyLength), .. Enumerable.Repeat((byte)4, suite.SaltLength)], server.KeyAndSalt.ToArray());
        Assert.Throws<ArgumentException>(() => DtlsSrtp.Split(suite, exported.AsSpan(1), out _, out _));
    }
}
