using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Gateway.Tests.Sounds;

/// <summary>How the gateway and a browser describe themselves to each other (RFC 8829, RFC 8842).</summary>
public sealed class HandshakeDescriptionTests
{
    private static readonly CodecSet Codecs = new(static _ => true);
    private static readonly SdpFingerprint Ours = SdpFingerprint.Of("ours"u8);
    private static readonly SdpFingerprint Theirs = SdpFingerprint.Of("theirs"u8);

    private readonly HandshakeSide _side = new(Ours, new IdSource());

    [Fact]
    public void Offer_of_a_browser_is_answered_as_the_one_who_waits()
    {
        var answer = Answer(Browser())!;

        var line = Parse(answer.Body).Media[0];
        Assert.Equal("UDP/TLS/RTP/SAVPF", line.Protocol);
        foreach (var expected in new[] { "setup:passive", "mid:0", "rtcp-mux", $"fingerprint:{Ours}" })
            Assert.Contains(expected, line.Attributes.Select(each => each.Value is null ? each.Name : $"{each.Name}:{each.Value}"), StringComparer.Ordinal);
        Assert.Contains(new SdpAttribute("group", "BUNDLE 0"), Parse(answer.Body).Attributes);
        var terms = answer.Format.Handshake!;
        Assert.Equal(("ufrg", false, _side.Ice.Ufrag), (terms.Theirs.Ufrag, terms.IsClient, terms.Ours.Ufrag));
        Assert.True(terms.Fingerprint.IsSame(Theirs));
        Assert.True(answer.Format.IsSecure);
    }

    [Fact]
    public void Picture_of_a_browser_is_refused_and_its_sound_is_not()
    {
        var answer = Answer(Browser() + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:1\r\na=rtpmap:96 VP8/90000\r\n")!;

        Assert.Equal([9, 0], Parse(answer.Body).Media.Select(line => line.Port));
        Assert.Contains(new SdpAttribute("group", "BUNDLE 0"), Parse(answer.Body).Attributes);
    }

    [Theory]
    [InlineData("active", false, "passive")]
    [InlineData("passive", true, "active")]
    public void Who_begins_is_as_the_offer_wants(string offered, bool isClient, string answered)
    {
        var answer = Answer(Browser(setup: offered))!;

        Assert.Equal(isClient, answer.Format.Handshake!.IsClient);
        Assert.Contains(new SdpAttribute("setup", answered), Parse(answer.Body).Media[0].Attributes);
    }

    [Fact]
    public void Who_began_stays_who_began()
    {
        Answer(Browser(setup: "passive"));

        Assert.True(Answer(Browser())!.Format.Handshake!.IsClient);
    }

    [Fact]
    public void Credentials_stay_until_the_browser_has_new_ones()
    {
        var first = Answer(Browser())!.Format.Handshake!;
        var again = Answer(Browser())!.Format.Handshake!;
        var restarted = Answer(Browser(ufrag: "next"))!.Format.Handshake!;

        Assert.Equal(first.Ours, again.Ours);
        Assert.NotEqual(first.Ours.Ufrag, restarted.Ours.Ufrag, StringComparer.Ordinal);
    }

    [Fact]
    public void Offer_to_a_browser_lets_it_choose_and_takes_its_answer()
    {
        var offer = PlatformOffer.WithHandshake(Codecs, [], _side);
        var line = Parse(offer.Body).Media[0];
        Assert.Contains(new SdpAttribute("setup", "actpass"), line.Attributes);
        Assert.Contains(new SdpAttribute("group", "BUNDLE 0"), Parse(offer.Body).Attributes);

        var agreed = offer.Agreed(Body(Browser(setup: "active")), Codecs)!;

        Assert.Equal((AudioFormats.Opus, false), (agreed.Audio, agreed.Handshake!.IsClient));
        Assert.Null(offer.Agreed(Body(Start + "m=audio 4000 RTP/AVP 8\r\n"), Codecs));
    }

    [Theory]
    [InlineData("a=rtcp-mux\r\n")]
    [InlineData("a=ice-pwd:passwordpasswordpassword\r\n")]
    [InlineData("a=ice-ufrag:ufrg\r\n")]
    [InlineData("a=fingerprint:")]
    public void Browser_that_says_too_little_is_not_understood(string missing)
    {
        var lines = Browser().Split("\r\n").Where(line => !(line + "\r\n").StartsWith(missing, StringComparison.Ordinal));

        Assert.Null(Answer(string.Join("\r\n", lines)));
        Assert.False(OfferedHandshake.IsIn(Body(string.Join("\r\n", lines))));
    }

    [Fact]
    public void Without_dtls_here_no_browser_is_understood() =>
        Assert.Null(PlatformDescription.Answer(Body(Browser()), Codecs, new IdSource()));

    private const string Start = "v=0\r\no=- 1 1 IN IP4 192.0.2.7\r\ns=-\r\nc=IN IP4 192.0.2.7\r\nt=0 0\r\n";

    private static string Browser(string setup = "actpass", string ufrag = "ufrg") =>
        Start + "a=group:BUNDLE 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111 8\r\na=mid:0\r\na=rtpmap:111 opus/48000/2\r\na=rtcp-mux\r\n"
        + $"a=ice-ufrag:{ufrag}\r\na=ice-pwd:passwordpasswordpassword\r\na=fingerprint:{Theirs}\r\na=setup:{setup}\r\n";

    private static MessageBody Body(string text) => new(MessageBody.Sdp, Encoding.ASCII.GetBytes(text));

    private static SessionDescription Parse(MessageBody body)
    {
        Assert.Equal(SdpError.None, SdpParser.TryParse(body.Content, SdpLimits.Default, out var description));
        return description!;
    }

    private PlatformDescription? Answer(string offer) => PlatformDescription.Answer(Body(offer), Codecs, new IdSource(), _side);
}
