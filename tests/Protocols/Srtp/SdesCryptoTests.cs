using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>Single a=crypto lines.</summary>
public sealed class SdesCryptoTests
{
    private const string Key = "inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj"; // of the examples in RFC 4568 4.1
    private const string Cm = "1 AES_CM_128_HMAC_SHA1_80 ";

    [Theory]
    [InlineData(Cm + Key)]
    [InlineData(Cm + Key + "|2^20")]
    [InlineData(Cm + Key + "|1048576")]
    [InlineData(Cm + Key + "|2^48")]
    [InlineData(Cm + Key + " WSH=64")]
    [InlineData(Cm + Key + " -UNKNOWN=7 WSH=128")]
    [InlineData("  1   aes_cm_128_hmac_sha1_80   INLINE:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj ")]
    public void Line_that_can_be_used_is_read(string value)
    {
        Assert.Equal(SdesFault.None, SdesCrypto.TryParse(value, out var crypto));
        Assert.Equal(1, crypto!.Tag);
        Assert.Equal(SrtpSuite.AesCm128Tag80, crypto.Key.Suite);
        Assert.Equal("wDfvg&T+)xG7@fb5jU,RaA}\\|p0%*#"u8, crypto.Key.KeyAndSalt);
    }

    [Theory]
    [InlineData("", SdesFault.Malformed)]
    [InlineData("1", SdesFault.Malformed)]
    [InlineData("1 AES_CM_128_HMAC_SHA1_80", SdesFault.Malformed)]
    [InlineData("x AES_CM_128_HMAC_SHA1_80 " + Key, SdesFault.Malformed)]
    [InlineData("-1 AES_CM_128_HMAC_SHA1_80 " + Key, SdesFault.Malformed)]
    [InlineData("1234567890 AES_CM_128_HMAC_SHA1_80 " + Key, SdesFault.Malformed)]
    [InlineData("1 AES_CM_128_HMAC_SHA1_80 outline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj", SdesFault.Malformed)]
    [InlineData("1 F8_128_HMAC_SHA1_80 " + Key, SdesFault.UnknownSuite)]
    [InlineData("1 AES_256_CM_HMAC_SHA1_80 " + Key, SdesFault.BadKey)]
    [InlineData(Cm + "inline:", SdesFault.BadKey)]
    [InlineData(Cm + "inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSo", SdesFault.BadKey)]
    [InlineData(Cm + "inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSojAAAA", SdesFault.BadKey)]
    [InlineData(Cm + "inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJ§oj", SdesFault.BadKey)]
    [InlineData(Cm + Key + "|0", SdesFault.BadLifetime)]
    [InlineData(Cm + Key + "|2^49", SdesFault.BadLifetime)]
    [InlineData(Cm + Key + "|281474976710657", SdesFault.BadLifetime)]
    [InlineData(Cm + Key + "|-1", SdesFault.BadLifetime)]
    [InlineData(Cm + Key + "|", SdesFault.BadLifetime)]
    [InlineData(Cm + Key + "|2^20|1:4", SdesFault.KeyIdentifier)]
    [InlineData(Cm + Key + "|1:4", SdesFault.KeyIdentifier)]
    [InlineData(Cm + Key + "|1:4;" + Key + "|2:4", SdesFault.KeyIdentifier)]
    [InlineData(Cm + Key + ";" + Key, SdesFault.KeyIdentifier)]
    [InlineData(Cm + Key + " UNENCRYPTED_SRTP", SdesFault.SessionParameter)]
    [InlineData(Cm + Key + " UNENCRYPTED_SRTCP", SdesFault.SessionParameter)]
    [InlineData(Cm + Key + " UNAUTHENTICATED_SRTP", SdesFault.SessionParameter)]
    [InlineData(Cm + Key + " KDR=10", SdesFault.SessionParameter)]
    [InlineData(Cm + Key + " FEC_ORDER=FEC_SRTP", SdesFault.SessionParameter)]
    [InlineData(Cm + Key + " FEC_KEY=inline:AAAA", SdesFault.SessionParameter)]
    [InlineData(Cm + Key + " WSH=63", SdesFault.SessionParameter)]
    [InlineData(Cm + Key + " UNKNOWN=7", SdesFault.SessionParameter)]
    public void Line_that_cannot_be_used_is_refused_with_its_reason(string value, SdesFault expected)
    {
        Assert.Equal(expected, SdesCrypto.TryParse(value, out var crypto));
        Assert.Null(crypto);
    }

    [Fact]
    public void Line_written_is_read_as_it_was_also_without_padding()
    {
        foreach (var suite in SrtpSuite.All)
        {
            var value = new SdesCrypto(7, SrtpSamples.Key(suite)).ToAttribute().Value!;
            foreach (var text in new[] { value, value.TrimEnd('=') })
            {
                Assert.Equal(SdesFault.None, SdesCrypto.TryParse(text, out var crypto));
                Assert.Equal(7, crypto!.Tag);
                Assert.Equal(suite, crypto.Key.Suite);
                Assert.Equal(SrtpSamples.Key(suite).KeyAndSalt, crypto.Key.KeyAndSalt);
            }
        }
    }

    [Fact]
    public void Any_text_is_read_without_exception()
    {
        var piece = Gen.Elements(
            "1", " ", "AES_CM_128_HMAC_SHA1_80", "AEAD_AES_256_GCM", "inline:", "d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj", "|", "2^", "20", ":", ";", "=", "WSH=", "-", "é", "\r\n");
        Prop.ForAll(piece.ListOf().Select(string.Concat).ToArbitrary(), text =>
            Assert.Equal(SdesCrypto.TryParse(text, out var crypto) == SdesFault.None, crypto is not null)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
