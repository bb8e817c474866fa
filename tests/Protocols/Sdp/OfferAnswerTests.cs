using Softswitch.Protocols.Sdp;

namespace Softswitch.Protocols.Tests.Sdp;

public sealed class OfferAnswerTests
{
    private const string Audio = "m=audio 4000 RTP/AVP 0\r\n";

    [Theory]
    [InlineData(SdpDirection.SendRecv, SdpDirection.SendRecv, SdpDirection.SendRecv)]
    [InlineData(SdpDirection.SendRecv, SdpDirection.SendOnly, SdpDirection.SendOnly)]
    [InlineData(SdpDirection.SendOnly, SdpDirection.SendRecv, SdpDirection.RecvOnly)]
    [InlineData(SdpDirection.SendOnly, SdpDirection.SendOnly, SdpDirection.Inactive)]
    [InlineData(SdpDirection.RecvOnly, SdpDirection.SendRecv, SdpDirection.SendOnly)]
    [InlineData(SdpDirection.RecvOnly, SdpDirection.RecvOnly, SdpDirection.Inactive)]
    [InlineData(SdpDirection.Inactive, SdpDirection.SendRecv, SdpDirection.Inactive)]
    public void Answer_direction_is_the_wish_as_far_as_the_offer_allows(SdpDirection offered, SdpDirection wanted, SdpDirection answered)
    {
        Assert.Equal(answered, OfferAnswer.Answer(offered, wanted));
        Assert.True(OfferAnswer.IsAllowed(offered, answered));
    }

    [Theory]
    [InlineData(SdpDirection.SendOnly, SdpDirection.SendRecv)]
    [InlineData(SdpDirection.SendOnly, SdpDirection.SendOnly)]
    [InlineData(SdpDirection.RecvOnly, SdpDirection.RecvOnly)]
    [InlineData(SdpDirection.Inactive, SdpDirection.SendOnly)]
    public void Direction_against_the_offer_is_not_allowed(SdpDirection offered, SdpDirection answered) =>
        Assert.False(OfferAnswer.IsAllowed(offered, answered));

    [Theory]
    [InlineData(OfferAnswerFault.None, Audio, Audio)]
    [InlineData(OfferAnswerFault.None, Audio, "m=audio 0 RTP/AVP 0\r\n")]
    [InlineData(OfferAnswerFault.None, Audio + "a=sendonly\r\n", Audio + "a=recvonly\r\n")]
    [InlineData(OfferAnswerFault.MediaCount, Audio, "")]
    [InlineData(OfferAnswerFault.MediaCount, Audio, Audio + Audio)]
    [InlineData(OfferAnswerFault.MediaKind, Audio, "m=video 4000 RTP/AVP 99\r\n")]
    [InlineData(OfferAnswerFault.Protocol, Audio, "m=audio 4000 RTP/SAVP 0\r\n")]
    [InlineData(OfferAnswerFault.AcceptedRejected, "m=audio 0 RTP/AVP 0\r\n", Audio)]
    [InlineData(OfferAnswerFault.Direction, Audio + "a=sendonly\r\n", Audio)]
    public void Answer_is_checked_against_its_offer(OfferAnswerFault expected, string offer, string answer) =>
        Assert.Equal(expected, OfferAnswer.CheckAnswer(Summary(offer), Summary(answer)));

    [Fact]
    public void Later_offer_may_add_lines_but_not_drop_them()
    {
        Assert.Equal(OfferAnswerFault.None, OfferAnswer.CheckNextOffer(Summary(Audio), Summary(Audio + Audio)));
        Assert.Equal(OfferAnswerFault.MediaCount, OfferAnswer.CheckNextOffer(Summary(Audio + Audio), Summary(Audio)));
    }

    private static SdpSummary Summary(string media)
    {
        var body = SdpSamples.Bytes("v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n" + media);
        Assert.Equal(SdpError.None, SdpSummary.TryParse(body, SdpLimits.Default, out var summary));
        return summary;
    }
}
