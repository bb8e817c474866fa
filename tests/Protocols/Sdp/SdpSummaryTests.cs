using System.Net;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Protocols.Tests.Sdp;

public sealed class SdpSummaryTests
{
    [Fact]
    public void Phone_offer_tells_address_codec_and_ptime()
    {
        var audio = Assert.Single(Parse(SdpSamples.Bytes(SdpSamples.Phone)).Media);

        Assert.Equal(SdpMediaKind.Audio, audio.Kind);
        Assert.Equal(IPEndPoint.Parse("10.0.0.5:49170"), audio.Remote);
        Assert.Equal(IPEndPoint.Parse("10.0.0.5:49171"), audio.RtcpRemote);
        Assert.Equal(new SdpCodec(8, "PCMA", 8000), audio.Codec);
        Assert.Equal(20, audio.PtimeMilliseconds);
        Assert.Equal(SdpDirection.SendRecv, audio.Direction);
        Assert.True(audio is { IsHold: false, IsRejected: false, Mux: false, IsSecure: false, IsRtp: true });
    }

    [Fact]
    public void Several_lines_keep_their_own_addresses()
    {
        var media = Parse(SdpSamples.Bytes(SdpSamples.Video)).Media;

        Assert.Equal([SdpMediaKind.Audio, SdpMediaKind.Video, SdpMediaKind.Application], media.Select(line => line.Kind));
        Assert.Equal(IPEndPoint.Parse("[2001:db8::7]:5000"), media[0].RtcpRemote);
        Assert.True(media[0] is { Mux: true, IsSecure: true });
        Assert.Equal(new SdpCodec(111, "opus", 48000), media[0].Codec);
        Assert.Equal(IPEndPoint.Parse("[2001:db8::8]:5002"), media[1].Remote);
        Assert.Equal(IPEndPoint.Parse("[2001:db8::8]:5010"), media[1].RtcpRemote);
        Assert.True(media[2].IsRejected);
        Assert.Null(media[2].Remote);
    }

    [Theory]
    [InlineData("10.0.0.5", "", "", SdpDirection.SendRecv, false)]
    [InlineData("10.0.0.5", "", "a=sendrecv\r\n", SdpDirection.SendRecv, false)]
    [InlineData("10.0.0.5", "", "a=recvonly\r\n", SdpDirection.RecvOnly, false)]
    [InlineData("10.0.0.5", "", "a=sendonly\r\n", SdpDirection.SendOnly, true)]
    [InlineData("10.0.0.5", "", "a=inactive\r\n", SdpDirection.Inactive, true)]
    [InlineData("10.0.0.5", "a=sendonly\r\n", "", SdpDirection.SendOnly, true)]
    [InlineData("10.0.0.5", "a=inactive\r\n", "", SdpDirection.Inactive, true)]
    [InlineData("10.0.0.5", "a=inactive\r\n", "a=sendrecv\r\n", SdpDirection.SendRecv, false)]
    [InlineData("0.0.0.0", "", "", SdpDirection.SendOnly, true)]
    [InlineData("0.0.0.0", "", "a=sendrecv\r\n", SdpDirection.SendOnly, true)]
    [InlineData("0.0.0.0", "", "a=recvonly\r\n", SdpDirection.Inactive, true)]
    [InlineData("0.0.0.0", "", "a=inactive\r\n", SdpDirection.Inactive, true)]
    [InlineData("::", "", "", SdpDirection.SendOnly, true)]
    public void Hold_is_seen_in_every_spelling(string address, string session, string media, SdpDirection direction, bool isHold)
    {
        var summary = Parse(SdpSamples.Audio(address, session, media));

        Assert.Equal(direction, summary.Media[0].Direction);
        Assert.Equal(isHold, summary.Media[0].IsHold);
        Assert.Equal(isHold, summary.IsHold);
        Assert.Equal(address is "0.0.0.0" or "::", summary.Media[0].Remote is null);
    }

    [Fact]
    public void Invalid_host_name_is_a_hold_and_another_host_name_is_not()
    {
        Assert.True(Parse(SdpSamples.Audio("held.invalid", "", "")).IsHold);
        var named = Parse(SdpSamples.Audio("phone.example.com", "", ""));
        Assert.False(named.IsHold);
        Assert.Null(named.Media[0].Remote);
    }

    [Theory]
    [InlineData(SdpError.BadVersion, "")]
    [InlineData(SdpError.BadVersion, "v=1\r\n")]
    [InlineData(SdpError.BadOrigin, "v=0\r\ns=-\r\n")]
    [InlineData(SdpError.BadOrigin, "v=0\r\no=- 1 IN IP4 192.0.2.1\r\n")]
    [InlineData(SdpError.BadOrigin, "v=0\r\no=- 1 1 IN IP4 2001:db8::1\r\n")]
    [InlineData(SdpError.BadOrigin, "v=0\r\no=- 1 1 IN IP4 192.0.2\r\n")]
    [InlineData(SdpError.BadOrigin, "v=0\r\no=- 1 1 IN IP4 192.0.2.256\r\n")]
    [InlineData(SdpError.BadConnection, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nc=ATM IP4 1\r\n")]
    [InlineData(SdpError.BadConnection, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nc=IN IP6 fe80::1%eth0\r\n")]
    [InlineData(SdpError.BadBandwidth, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nb=64\r\n")]
    [InlineData(SdpError.BadMedia, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nm=audio 1 RTP/AVP\r\n")]
    [InlineData(SdpError.BadPort, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nm=audio 65536 RTP/AVP 0\r\n")]
    [InlineData(SdpError.BadPort, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nm=audio -1 RTP/AVP 0\r\n")]
    [InlineData(SdpError.BadPort, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nm=audio 5000/x RTP/AVP 0\r\n")]
    [InlineData(SdpError.BadLine, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\n\r\ns=-\r\n")]
    [InlineData(SdpError.BadLine, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nnonsense\r\n")]
    [InlineData(SdpError.BadLine, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\na=nul\0\r\n")]
    [InlineData(SdpError.MissingConnection, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nm=audio 5000 RTP/AVP 0\r\n")]
    [InlineData(SdpError.None, "v=0\no=- 1 1 IN IP4 192.0.2.1\nm=audio 0 RTP/AVP 0")]
    [InlineData(SdpError.None, "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nc=IN IP4 224.2.1.1/127/3\r\nm=audio 5000/2 RTP/AVP 0\r\n\r\n\r\n")]
    public void Malformed_body_is_refused_with_its_reason(SdpError expected, string body) =>
        Assert.Equal(expected, SdpSummary.TryParse(SdpSamples.Bytes(body), SdpLimits.Default, out _));

    [Fact]
    public void Limits_are_checked_before_use()
    {
        var limits = new SdpLimits(MaxBytes: 400, MaxMedia: 2, MaxAttributes: 3);
        SdpError Try(string media) => SdpSummary.TryParse(SdpSamples.Audio("10.0.0.5", "", media), limits, out _);

        Assert.Equal(SdpError.None, Try("m=audio 1 RTP/AVP 0\r\na=1\r\na=2\r\na=3\r\n"));
        Assert.Equal(SdpError.TooManyMedia, Try("m=audio 1 RTP/AVP 0\r\nm=audio 1 RTP/AVP 0\r\n"));
        Assert.Equal(SdpError.TooManyAttributes, Try("a=1\r\na=2\r\na=3\r\na=4\r\n"));
        Assert.Equal(SdpError.TooLarge, Try("a=" + new string('x', 400)));
    }

    private static SdpSummary Parse(byte[] body)
    {
        Assert.Equal(SdpError.None, SdpSummary.TryParse(body, SdpLimits.Default, out var summary));
        return summary;
    }
}
