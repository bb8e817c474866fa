using System.Text;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Protocols.Tests.Sdp;

/// <summary>Which descriptions are of SRTP and nothing else (RFC 4568, RFC 5763).</summary>
public sealed class SdpEncryptionTests
{
    private const string Crypto = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj";
    private const string Print = "a=fingerprint:sha-256 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:19:E5:7C:AB:4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF";

    [Theory]
    [InlineData(true, "m=audio 4000 RTP/SAVP 0", Crypto)]
    [InlineData(true, "m=audio 4000 UDP/TLS/RTP/SAVPF 0", Print)]
    [InlineData(true, Print, "m=audio 4000 UDP/TLS/RTP/SAVPF 0", "m=video 4002 UDP/TLS/RTP/SAVPF 96")]
    [InlineData(true, "m=audio 4000 RTP/SAVP 0", Crypto, "m=video 0 RTP/AVP 96")]
    [InlineData(false, "m=audio 4000 RTP/AVP 0")]
    [InlineData(false, "m=audio 4000 RTP/AVP 0", Crypto)]
    [InlineData(false, "m=audio 4000 RTP/SAVP 0")]
    [InlineData(false, "m=audio 4000 RTP/SAVP 0", Crypto + " UNENCRYPTED_SRTP")]
    [InlineData(false, "m=audio 4000 RTP/SAVP 0", Crypto, "m=video 4002 RTP/AVP 96")]
    [InlineData(false, "m=image 4000 udptl t38")]
    public void Description_is_encrypted_when_every_line_in_use_is(bool expected, params string[] lines)
    {
        var body = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n" + string.Concat(lines.Select(line => line + "\r\n"));

        Assert.Equal(SdpError.None, SdpSummary.TryParse(Encoding.ASCII.GetBytes(body), SdpLimits.Default, out var summary));
        Assert.Equal(expected, summary.IsEncrypted);
    }
}
