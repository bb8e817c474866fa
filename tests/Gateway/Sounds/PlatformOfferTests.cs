using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Protocols.Sdp;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.Tests.Sounds;

/// <summary>How the gateway offers itself as the other side of a call (RFC 3264).</summary>
public sealed class PlatformOfferTests
{
    private static readonly CodecSet Codecs = new(static _ => true);

    [Fact]
    public void Offer_of_our_own_names_every_codec_and_an_answer_agrees_on_one()
    {
        var ours = PlatformOffer.Plain(Codecs, []);
        var offer = Parse(ours.Body);
        Assert.Contains(offer.Media[0].Attributes, attribute => attribute.Value == "101 telephone-event/8000" || attribute.Value!.EndsWith(" telephone-event/8000", StringComparison.Ordinal));
        Assert.Equal(offer.Media[0].Formats.Length, offer.Media[0].Formats.Distinct(StringComparer.Ordinal).Count());

        var agreed = ours.Agreed(Body("m=audio 4000 RTP/AVP 0"), Codecs);
        Assert.Equal(new SoundFormat(0, AudioFormats.Pcmu, 0, null, 20), agreed);
    }

    [Fact]
    public void Offer_like_that_of_another_begins_with_its_codecs()
    {
        var offer = PlatformOffer.Plain(Codecs, OfferedSound.FormatsOf(Body("m=audio 4000 RTP/AVP 18 0 9")));

        Assert.StartsWith("0 9 ", string.Join(' ', Parse(offer.Body).Media[0].Formats), StringComparison.Ordinal);
        Assert.Contains("8", Parse(offer.Body).Media[0].Formats, StringComparer.Ordinal);
    }

    [Fact]
    public void Offer_with_keys_agrees_on_nothing_less()
    {
        var offer = PlatformOffer.WithKeys(Codecs, [], new IdSource());
        var line = Parse(offer.Body).Media[0];
        Assert.Equal("RTP/SAVP", line.Protocol);
        var theirs = SdesNegotiation.Choose(line)!.AnswerWith(new SrtpMasterKey(SrtpSuite.AesCm128Tag80, new byte[30]));

        var agreed = offer.Agreed(Body("m=audio 4000 RTP/SAVP 8", $"a=crypto:{theirs.ToAttribute().Value}"), Codecs)!;

        Assert.Equal(offer.Cryptos[0].Key, agreed.Keys!.Ours);
        Assert.Equal(theirs.Key.KeyAndSalt.ToArray(), agreed.Keys.Theirs.KeyAndSalt.ToArray());
        Assert.Null(offer.Agreed(Body("m=audio 4000 RTP/AVP 8"), Codecs));
        Assert.Null(offer.Agreed(Body("m=audio 4000 RTP/SAVP 8"), Codecs));
    }

    private static MessageBody Body(params string[] media) => new(MessageBody.Sdp, Encoding.ASCII.GetBytes(
        string.Join("\r\n", ["v=0", "o=- 1 1 IN IP4 192.0.2.7", "s=-", "c=IN IP4 192.0.2.7", "t=0 0", .. media, ""])));

    private static SessionDescription Parse(MessageBody body)
    {
        Assert.Equal(SdpError.None, SdpParser.TryParse(body.Content, SdpLimits.Default, out var description));
        return description!;
    }
}
