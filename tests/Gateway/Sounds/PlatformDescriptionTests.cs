using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Protocols.Sdp;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.Tests.Sounds;

/// <summary>How the gateway answers offers as the other side of a call (RFC 3264).</summary>
public sealed class PlatformDescriptionTests
{
    private static readonly CodecSet Codecs = new(static _ => true);

    [Fact]
    public void First_codec_of_the_offer_that_is_known_is_taken_with_its_number_and_its_keys()
    {
        var description = Answer("m=audio 4000 RTP/AVP 18 111 8 101", "a=rtpmap:111 opus/48000/2", "a=rtpmap:101 telephone-event/8000", "a=ptime:30");

        // Opus has a clock of its own: the keys on that of G.711 do not fit.
        Assert.Equal(new SoundFormat(0, AudioFormats.Opus, 111, null, 20), description!.Format);
        var media = Assert.Single(Parse(description.Body).Media);
        Assert.Equal<IEnumerable<string>>(["111"], media.Formats);
        Assert.Contains(new SdpAttribute("rtpmap", "111 opus/48000/2"), media.Attributes);
    }

    [Theory]
    [InlineData("m=audio 4000 RTP/AVP 0 8", "PCMU", 0)]
    [InlineData("m=audio 4000 RTP/AVP 9 8", "G722", 9)]
    [InlineData("m=audio 4000 RTP/AVPF 3 8", "PCMA", 8)]
    public void Static_types_need_no_map(string line, string codec, int type)
    {
        var format = Answer(line)!.Format!;

        Assert.Equal((codec, type, 20), (format.Audio.Name, format.PayloadType, format.PtimeMilliseconds));
    }

    [Fact]
    public void Keys_are_accepted_on_the_clock_of_the_sound()
    {
        var description = Answer(
            "m=audio 4000 RTP/AVP 8 96 101", "a=rtpmap:96 telephone-event/48000", "a=rtpmap:101 telephone-event/8000", "a=fmtp:101 0-16", "a=ptime:20");

        Assert.Equal(101, description!.Format!.EventType);
        var media = Assert.Single(Parse(description.Body).Media);
        Assert.Equal<IEnumerable<string>>(["8", "101"], media.Formats);
        Assert.Contains(new SdpAttribute("fmtp", "101 0-15"), media.Attributes);
    }

    [Theory]
    [InlineData("sendonly", "recvonly")]
    [InlineData("recvonly", "sendonly")]
    [InlineData("inactive", "inactive")]
    [InlineData("sendrecv", "sendrecv")]
    public void Direction_is_answered_as_it_is_seen_from_here(string offered, string answered)
    {
        var media = Assert.Single(Parse(Answer("m=audio 4000 RTP/AVP 8", "a=" + offered)!.Body).Media);

        Assert.Contains(new SdpAttribute(answered, null), media.Attributes);
        Assert.Equal(offered is "sendonly" or "inactive", Answer("m=audio 4000 RTP/AVP 8", "a=" + offered)!.Format!.IsHeld);
    }

    [Fact]
    public void Everything_but_the_first_sound_is_refused_in_its_place()
    {
        var description = Answer(
            "m=video 4002 RTP/AVP 96", "a=rtpmap:96 H264/90000", "m=audio 4000 RTP/AVP 8", "a=rtcp-mux", "m=audio 4004 RTP/AVP 8");

        Assert.Equal(1, description!.Format!.Line);
        var media = Parse(description.Body).Media;
        Assert.Equal([0, 9, 0], media.Select(line => line.Port));
        Assert.Equal<IEnumerable<string>>(["video", "audio", "audio"], media.Select(line => line.Media));
        Assert.Contains(new SdpAttribute("rtcp-mux", null), media[1].Attributes);
    }

    [Theory]
    [InlineData("m=audio 4000 RTP/AVP 18 4")]
    [InlineData("m=audio 0 RTP/AVP 8")]
    [InlineData("m=audio 4000 RTP/AVP 13 101")]
    [InlineData("m=audio 4000 UDP/TLS/RTP/SAVPF 8")]
    [InlineData("m=audio 4000 RTP/SAVP 8")]
    [InlineData("m=image 4000 udptl t38")]
    public void Offer_without_a_sound_that_is_understood_has_no_answer(string line) => Assert.Null(Answer(line));

    [Fact]
    public void Encrypted_offer_is_answered_with_a_key_of_its_own()
    {
        var theirs = new SdesCrypto(3, new SrtpMasterKey(SrtpSuite.AesCm128Tag80, Enumerable.Repeat((byte)5, 30).ToArray()));

        var description = Answer("m=audio 4000 RTP/SAVP 8", $"a=crypto:{theirs.ToAttribute().Value}");

        var media = Assert.Single(Parse(description!.Body).Media);
        Assert.True(SdesNegotiation.TryMatch([theirs], media, out _, out var ours));
        Assert.Equal(description.Format!.Keys!.Ours.KeyAndSalt.ToArray(), ours.Key.KeyAndSalt.ToArray());
        Assert.Equal(theirs.Key.KeyAndSalt.ToArray(), description.Format.Keys.Theirs.KeyAndSalt.ToArray());
        Assert.NotEqual(theirs.Key.KeyAndSalt.ToArray(), ours.Key.KeyAndSalt.ToArray());
    }

    [Fact]
    public void Codec_that_the_other_side_speaks_is_taken_before_the_first()
    {
        var offer = Body("m=audio 4000 RTP/AVP 111 9 8", "a=rtpmap:111 opus/48000/2");

        Assert.Equal(AudioFormats.Pcma, PlatformDescription.Answer(offer, Codecs, new IdSource(), preferred: AudioFormats.Pcma)!.Format.Audio);
        Assert.Equal(AudioFormats.Opus, PlatformDescription.Answer(offer, Codecs, new IdSource(), preferred: AudioFormats.Pcmu)!.Format.Audio);
    }

    [Fact]
    public void Codec_that_this_machine_lacks_is_not_taken()
    {
        var description = PlatformDescription.Answer(
            Body("m=audio 4000 RTP/AVP 111 8", "a=rtpmap:111 opus/48000/2"), new CodecSet(static _ => false), new IdSource());

        Assert.Equal("PCMA", description!.Format!.Audio.Name);
    }

    [Theory]
    [InlineData(0, "PCMU")]
    [InlineData(8, "PCMA")]
    [InlineData(101, "PCMA")]
    public void Session_that_stands_is_taken_over_with_the_codec_in_use(int inUse, string codec)
    {
        var format = PlatformDescription.Standing(
            Body("m=audio 4000 RTP/AVP 9 8 0 101", "a=rtpmap:101 telephone-event/8000", "a=sendonly"),
            Body("m=audio 4000 RTP/AVP 8 0 101", "a=rtpmap:101 telephone-event/8000"),
            Codecs,
            _ => inUse);

        Assert.Equal((codec, 101, true), (format!.Audio.Name, format.EventType, format.IsHeld));
    }

    [Theory]
    [InlineData("m=audio 4000 RTP/AVP 8", "m=video 4002 RTP/AVP 97")]
    [InlineData("m=audio 4000 RTP/AVP 18")]
    [InlineData("m=audio 4000 RTP/SAVP 8", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("m=image 4000 udptl t38")]
    [InlineData("m=audio 0 RTP/AVP 8")]
    public void Session_that_is_more_than_plain_sound_is_not_taken_over(params string[] media) =>
        Assert.Null(PlatformDescription.Standing(Body(media), Body(media), Codecs, static _ => 8));

    [Fact]
    public void Session_whose_sides_number_a_codec_differently_is_not_taken_over() =>
        Assert.Null(PlatformDescription.Standing(
            Body("m=audio 4000 RTP/AVP 96", "a=rtpmap:96 opus/48000/2"),
            Body("m=audio 4000 RTP/AVP 111", "a=rtpmap:111 opus/48000/2"),
            Codecs,
            static _ => 96));

    [Fact]
    public void Line_that_was_refused_is_no_part_of_a_session_that_is_taken_over() =>
        Assert.Equal(1, PlatformDescription.Standing(
            Body("m=video 4002 RTP/AVP 97", "m=audio 4000 RTP/AVP 8"), Body("m=video 0 RTP/AVP 97", "m=audio 4000 RTP/AVP 8"), Codecs, static _ => 8)!.Line);

    private static PlatformDescription? Answer(params string[] media) => PlatformDescription.Answer(Body(media), Codecs, new IdSource());

    private static MessageBody Body(params string[] media) => new(MessageBody.Sdp, Encoding.ASCII.GetBytes(
        string.Join("\r\n", ["v=0", "o=- 1 1 IN IP4 192.0.2.7", "s=-", "c=IN IP4 192.0.2.7", "t=0 0", .. media, ""])));

    private static SessionDescription Parse(MessageBody body)
    {
        Assert.Equal(SdpError.None, SdpParser.TryParse(body.Content, SdpLimits.Default, out var description));
        return description!;
    }
}
