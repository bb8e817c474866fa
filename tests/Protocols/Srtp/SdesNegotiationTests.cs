using Softswitch.Protocols.Sdp;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>Keys of an offer and of its answer.</summary>
public sealed class SdesNegotiationTests
{
    private static readonly SdesCrypto Gcm = new(1, SrtpSamples.Key(SrtpSuite.AesGcm128));
    private static readonly SdesCrypto Counter = new(2, SrtpSamples.Key(SrtpSuite.AesCm128Tag80));

    [Fact]
    public void First_line_of_an_offer_that_can_be_used_is_chosen_and_answered_with_its_tag()
    {
        var offer = Described("1 NEW_SUITE inline:AAAA", ValueOf(Gcm) + " UNENCRYPTED_SRTP", ValueOf(Counter), ValueOf(Gcm));
        var own = SrtpSamples.Key(SrtpSuite.AesCm128Tag80, 9);

        var chosen = SdesNegotiation.Choose(offer)!;
        var answer = chosen.AnswerWith(own);

        Assert.Equal(Counter.Key.KeyAndSalt, chosen.Key.KeyAndSalt);
        Assert.Equal("crypto", answer.ToAttribute().Name);
        Assert.Equal($"2 AES_CM_128_HMAC_SHA1_80 inline:{Convert.ToBase64String(own.KeyAndSalt)}", answer.ToAttribute().Value);
        Assert.Throws<ArgumentException>(() => chosen.AnswerWith(Gcm.Key));
    }

    [Fact]
    public void Offer_without_a_line_that_can_be_used_has_none_chosen()
    {
        Assert.Null(SdesNegotiation.Choose(Described()));
        Assert.Null(SdesNegotiation.Choose(Described("", "1 NEW_SUITE inline:AAAA", ValueOf(Gcm) + " KDR=1")));
    }

    [Fact]
    public void Answer_is_matched_with_the_line_that_it_accepted()
    {
        var answer = Gcm.AnswerWith(SrtpSamples.Key(SrtpSuite.AesGcm128, 9));

        Assert.True(SdesNegotiation.TryMatch([Gcm, Counter], Described(ValueOf(answer)), out var ours, out var theirs));
        Assert.Same(Gcm, ours);
        Assert.Equal(answer.Key.KeyAndSalt, theirs.Key.KeyAndSalt);
    }

    [Fact]
    public void Answer_that_accepts_no_line_or_several_is_refused()
    {
        var other = new SdesCrypto(2, Gcm.Key);
        MediaDescription[] answers =
        [
            Described(), Described(ValueOf(Gcm), ValueOf(Counter)), Described(ValueOf(other)), Described(ValueOf(new SdesCrypto(3, Gcm.Key))),
            Described(ValueOf(Gcm) + " UNKNOWN"), Described("1"),
        ];
        foreach (var answer in answers)
            Assert.False(SdesNegotiation.TryMatch([Gcm, Counter], answer, out _, out _));
    }

    [Fact]
    public void Two_who_agreed_hear_each_other()
    {
        var offer = Read(Described(ValueOf(Gcm), ValueOf(Counter)));
        var chosen = SdesNegotiation.Choose(offer)!;
        var answer = chosen.AnswerWith(SrtpSamples.Key(chosen.Key.Suite, 9));
        Assert.True(SdesNegotiation.TryMatch([Gcm, Counter], Read(Described(ValueOf(answer))), out var ours, out var theirs));
        using var caller = new SrtpSender(ours.Key);
        using var callerHears = new SrtpReceiver(theirs.Key);
        using var called = new SrtpSender(answer.Key);
        using var calledHears = new SrtpReceiver(chosen.Key);

        calledHears.Takes(caller.Protect(SrtpSamples.Rtp(1)), SrtpSamples.Rtp(1));
        callerHears.Takes(called.Protect(SrtpSamples.Rtp(1)), SrtpSamples.Rtp(1));
        Assert.Equal(SrtpVerdict.AuthenticationFailed, callerHears.Refuses(caller.Protect(SrtpSamples.Rtp(2))));
    }

    private static string ValueOf(SdesCrypto crypto) => crypto.ToAttribute().Value!;

    private static MediaDescription Described(params string[] cryptos) =>
        new("audio", 4000, 1, "RTP/SAVP", ["8"], null, [], [new SdpAttribute("sendrecv", null), .. cryptos.Select(value => new SdpAttribute("crypto", value))], []);

    // As the other side reads it.
    private static MediaDescription Read(MediaDescription media)
    {
        var session = new SessionDescription(new SdpOrigin("-", "1", "1", "IP4", "192.0.2.1"), "-", new SdpConnection("IP4", "192.0.2.1"), [], [], [], [], [media]);
        Assert.Equal(SdpError.None, SdpParser.TryParse(SdpWriter.Write(session), SdpLimits.Default, out var read));
        return read!.Media[0];
    }
}
