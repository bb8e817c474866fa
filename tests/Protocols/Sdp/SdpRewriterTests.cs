using System.Net;
using System.Text;
using Softswitch.Protocols.Sdp;
using Softswitch.Support.Memory;

namespace Softswitch.Protocols.Tests.Sdp;

public sealed class SdpRewriterTests
{
    private static readonly IPAddress Ours = IPAddress.Parse("198.51.100.9");
    private static readonly IPAddress OursV6 = IPAddress.Parse("2001:db8:ff::9");

    [Fact]
    public void Phone_offer_changes_origin_address_and_port_only()
    {
        var expected = SdpSamples.Phone
            .Replace("o=alice 2890844526 2890844526 IN IP4 10.0.0.5", "o=- 7 3 IN IP4 198.51.100.9", StringComparison.Ordinal)
            .Replace("c=IN IP4 10.0.0.5", "c=IN IP4 198.51.100.9", StringComparison.Ordinal)
            .Replace("m=audio 49170", "m=audio 20000", StringComparison.Ordinal);

        Assert.Equal(expected, Rewrite(SdpSamples.Phone, new SdpRelayAddress(Ours, 20000, 20001, true)));
    }

    [Fact]
    public void Several_lines_keep_order_keys_and_unknown_attributes_and_lose_what_is_untrue_behind_a_relay()
    {
        var written = Rewrite(
            SdpSamples.Video, new SdpRelayAddress(OursV6, 20000, 20001, false), new SdpRelayAddress(Ours, 20010, 20099, true));

        Assert.Equal(
            "v=0\r\no=- 7 3 IN IP4 198.51.100.9\r\ns=-\r\nt=0 0\r\n"
            + "m=audio 20000 RTP/SAVPF 111 0\r\ni=first\r\nc=IN IP6 2001:db8:ff::9\r\nb=AS:64\r\na=mid:a\r\na=rtpmap:111 opus/48000/2\r\n"
            + "a=fingerprint:sha-256 AA:BB\r\na=setup:actpass\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abc\r\n"
            + "m=video 20010 RTP/AVP 99\r\nc=IN IP4 198.51.100.9\r\nb=TIAS:256000\r\na=rtpmap:99 H264/90000\r\n"
            + "a=fmtp:99 profile-level-id=42e01f;packetization-mode=1\r\na=rtcp-fb:99 nack pli\r\na=recvonly\r\na=rtcp:20099\r\n"
            + "m=application 0 UDP/BFCP *\r\nc=IN IP4 198.51.100.9\r\n",
            written);
    }

    [Fact]
    public void Mux_stays_where_the_relay_takes_it()
    {
        var written = Rewrite(SdpSamples.Video, new SdpRelayAddress(OursV6, 20000, 20001, true));

        Assert.Contains("a=rtcp-mux\r\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("a=rtcp:", written, StringComparison.Ordinal);
        Assert.Contains("m=video 0 RTP/AVP 99\r\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Relay_that_takes_part_in_ice_says_where_it_is()
    {
        var written = Rewrite(
            "v=0\r\no=- 1 2 IN IP4 192.0.2.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\nc=IN IP4 0.0.0.0\r\n"
            + "a=ice-ufrag:theirs\r\na=ice-pwd:theirs\r\na=mid:0\r\na=rtcp-mux\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 0.0.0.0\r\n",
            new SdpRelayAddress(Ours, 20000, 20001, true, new SdpRelayIce("ours", "secret")));

        Assert.Equal(
            "v=0\r\no=- 7 3 IN IP4 198.51.100.9\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\na=ice-lite\r\nm=audio 20000 UDP/TLS/RTP/SAVPF 0\r\n"
            + "c=IN IP4 198.51.100.9\r\na=mid:0\r\na=rtcp-mux\r\na=ice-ufrag:ours\r\na=ice-pwd:secret\r\n"
            + "a=candidate:1 1 UDP 2130706431 198.51.100.9 20000 typ host\r\na=end-of-candidates\r\n"
            + "m=video 0 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 198.51.100.9\r\n",
            written);
    }

    [Theory]
    [InlineData("", "sendonly")]
    [InlineData("a=sendrecv\r\n", "sendonly")]
    [InlineData("a=recvonly\r\n", "inactive")]
    [InlineData("a=inactive\r\n", "inactive")]
    public void Hold_by_address_becomes_a_direction(string media, string direction)
    {
        var written = Rewrite(
            Encoding.UTF8.GetString(SdpSamples.Audio("0.0.0.0", "", media)), new SdpRelayAddress(Ours, 20000, 20001, true));

        Assert.EndsWith($"m=audio 20000 RTP/AVP 0\r\na={direction}\r\n", written, StringComparison.Ordinal);
        Assert.Contains("c=IN IP4 198.51.100.9\r\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Publisher_keeps_the_version_while_the_content_stays()
    {
        var publisher = new SdpPublisher(500, Ours, SdpLimits.Default);
        var relay = new[] { new SdpRelayAddress(Ours, 20000, 20001, true) };
        var hold = SdpSamples.Phone.Replace("a=sendrecv", "a=sendonly", StringComparison.Ordinal);

        var first = Publish(publisher, SdpSamples.Phone, relay);
        Assert.Same(first, Publish(publisher, SdpSamples.Phone, relay));
        Assert.Contains("o=- 500 500 ", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        Assert.Contains("o=- 500 501 ", Encoding.UTF8.GetString(Publish(publisher, hold, relay)), StringComparison.Ordinal);
        var resumed = SdpPublisher.Resume(publisher.Last!.Value.ToArray(), Ours, SdpLimits.Default)!;
        Assert.Equal(501UL, resumed.Version);
        Assert.Equal(publisher.Last.Value.ToArray(), Publish(resumed, hold, relay));
        Assert.Contains("o=- 500 502 ", Encoding.UTF8.GetString(Publish(resumed, SdpSamples.Phone, relay)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rewriting_allocates_nothing()
    {
        var body = SdpSamples.Bytes(SdpSamples.Phone);
        var relay = new[] { new SdpRelayAddress(Ours, 20000, 20001, true) };
        var output = new byte[SdpRewriter.MaxLength(body.Length)];
        var origin = new SdpOwnOrigin(7, 3, Ours);
        SdpRewriter.Rewrite(body, relay, in origin, SdpLimits.Default, output, out _);

        Assert.Equal(0, Allocated.InEveryRound(100, () => SdpRewriter.Rewrite(body, relay, in origin, SdpLimits.Default, output, out _)));
    }

    [Fact]
    public void Room_too_small_is_an_error_at_every_size()
    {
        var body = SdpSamples.Bytes(SdpSamples.Phone);
        var relay = new[] { new SdpRelayAddress(Ours, 20000, 20001, true) };
        var whole = Rewrite(SdpSamples.Phone, relay).Length;
        for (var size = 0; size < whole; size++)
        {
            var error = SdpRewriter.Rewrite(body, relay, new SdpOwnOrigin(7, 3, Ours), SdpLimits.Default, new byte[size], out var written);
            Assert.Equal((SdpError.TooLarge, 0), (error, written));
        }
    }

    private static string Rewrite(string body, params SdpRelayAddress[] relay)
    {
        var bytes = SdpSamples.Bytes(body);
        var output = new byte[SdpRewriter.MaxLength(bytes.Length)];
        var error = SdpRewriter.Rewrite(bytes, relay, new SdpOwnOrigin(7, 3, Ours), SdpLimits.Default, output, out var written);
        Assert.Equal(SdpError.None, error);
        return Encoding.UTF8.GetString(output, 0, written);
    }

    private static byte[] Publish(SdpPublisher publisher, string received, SdpRelayAddress[] relay)
    {
        Assert.Equal(SdpError.None, publisher.TryPublish(SdpSamples.Bytes(received), relay, out var body));
        return body;
    }
}
