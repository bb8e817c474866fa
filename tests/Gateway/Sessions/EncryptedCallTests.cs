using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Calls to a phone whose media must be encrypted (SPEC D6).</summary>
public sealed class EncryptedCallTests
{
    private const string Start = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";
    private const string Plain = Start + "m=audio 4000 RTP/AVP 0\r\n";
    private const string Secure = Start + "m=audio 4000 RTP/SAVP 0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj\r\n";

    private readonly SessionBench _bench = new(media: new CountedMedia(8), transport: SipTransport.Tls, encryption: Encryption.Required);

    [Fact]
    public void Plain_offer_is_refused_with_the_reason_and_the_phone_does_not_ring()
    {
        Invite(Plain);

        Assert.Empty(_bench.Phone.Sent);
        ExpectRefused();
    }

    [Fact]
    public void Srtp_is_passed_from_end_to_end()
    {
        Invite(Secure);
        Answer(Secure);

        Assert.Contains("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:", _bench.Phone.Last("INVITE"), StringComparison.Ordinal);
        Assert.Contains("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:", _bench.Caller.Last("200 INVITE"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Secure)]
    [InlineData(null)]
    public void Answer_without_encryption_is_let_go_and_the_caller_refused(string? offer)
    {
        Invite(offer);
        _bench.Phone.TakeNames();

        Answer(Plain);

        Assert.Equal(["ACK", "BYE"], _bench.Phone.TakeNames());
        ExpectRefused();
        _bench.Agree("BYE");
        _bench.ExpectGone();
    }

    [Fact]
    public void Early_media_without_encryption_is_not_passed_on()
    {
        Invite(Secure);

        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 183, "bob", Plain));

        Assert.DoesNotContain("m=audio", _bench.Caller.Last("183 INVITE"), StringComparison.Ordinal);
    }

    [Fact]
    public void Change_to_plain_media_is_refused_whoever_asks_and_the_call_goes_on()
    {
        Connect();

        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "INVITE", "r1", 2, Plain));
        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Last("INVITE"), "bob", "INVITE", "r2", 1, Plain));

        Assert.Contains("488 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(["488 INVITE"], _bench.Phone.TakeNames());
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
    }

    [Fact]
    public void Request_in_the_call_over_another_way_is_refused_and_not_followed()
    {
        Connect();
        var clear = new FakeFlow("clear", 6900);

        _bench.Receive(clear, SipText.FromCalled(_bench.Phone.Last("INVITE"), "bob", "BYE", "b1", 1));

        Assert.Equal(["403 BYE"], clear.TakeNames());
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
        _bench.CallerHangsUp();
        Assert.Equal(["BYE"], _bench.Phone.TakeNames());
    }

    private void Invite(string? body) => _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, body));

    private void Answer(string body) => _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 200, "bob", body));

    private void Connect()
    {
        Invite(Secure);
        Answer(Secure);
        _bench.CallerAcks();
        _bench.Caller.TakeNames();
        _bench.Phone.TakeNames();
    }

    private void ExpectRefused()
    {
        var refusal = _bench.Caller.Last("488 INVITE");
        Assert.Equal("SIP;cause=488;text=\"Encryption required\"", SipText.Header(refusal, "Reason"));
        Assert.StartsWith("302 ", SipText.Header(refusal, "Warning"), StringComparison.Ordinal);
        Assert.Equal(CallVerdict.Unencrypted, _bench.Call.State.Verdict);
    }
}
