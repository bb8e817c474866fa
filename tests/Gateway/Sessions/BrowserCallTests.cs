using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Gateway.Dtls;
using Softswitch.Gateway.Sounds;
using Softswitch.Gateway.Tests.Dtls;
using Softswitch.Gateway.Transport;
using Softswitch.Media.Codecs;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Calls of browsers: what their descriptions and those of other phones are made of by the gateway.</summary>
public sealed class BrowserCallTests : IDisposable
{
    private const string Start = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";
    private const string Plain = Start + "m=audio 4000 RTP/AVP 18 8 0\r\n";
    private const string Encrypted = Start + "m=audio 4000 RTP/SAVP 8\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj\r\n";
    private const string Fingerprint =
        "sha-256 BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD";

    private readonly CountedMedia _media = new(16);
    private readonly DtlsContext? _dtls = DtlsContext.TryCreate(SslLibrary.CanLoad);

    public void Dispose() => _dtls?.Dispose();

    [DtlsFact]
    public void Browser_calls_a_phone_that_hears_nothing_of_handshakes()
    {
        var bench = Bench(SipTransport.Ws, SipTransport.Udp);
        Invite(bench, Browser("9 111 8"));

        var offer = bench.Phone.Last("INVITE");
        Assert.Contains(" RTP/AVP 9 97 8 0 ", offer, StringComparison.Ordinal);
        ExpectNone(offer, "ice-", "fingerprint", "candidate", "BUNDLE");

        Answer(bench, Start + "m=audio 4000 RTP/AVP 8\r\n");
        var answer = bench.Caller.Last("200 INVITE");
        ExpectAll(
            answer, "a=ice-lite", "a=group:BUNDLE 0", " UDP/TLS/RTP/SAVPF 8\r\n", "a=ice-ufrag:", "a=ice-pwd:", " typ host", "a=end-of-candidates",
            $"a=fingerprint:{_dtls!.Fingerprint}", "a=setup:passive", "a=rtcp-mux", "a=mid:0");
        Assert.True(bench.Call.State.IsAdapted);
        Assert.Single(_media.Proved);
        End(bench);
    }

    [DtlsFact]
    public void Phone_calls_a_browser_that_is_offered_a_handshake()
    {
        var bench = Bench(SipTransport.Udp, SipTransport.Wss);
        Invite(bench, Plain);

        ExpectAll(
            bench.Phone.Last("INVITE"), " UDP/TLS/RTP/SAVPF 8 0 ", "a=setup:actpass", "a=ice-lite", "a=rtcp-mux", $"a=fingerprint:{_dtls!.Fingerprint}", "a=mid:0");

        Answer(bench, Browser("8 0", "active"));
        var answer = bench.Caller.Last("200 INVITE");
        Assert.Matches("m=audio [0-9]+ RTP/AVP 8\r\n", answer);
        ExpectNone(answer, "ice-", "fingerprint");
        End(bench);
    }

    [DtlsFact]
    public void Browsers_call_each_other_and_each_knows_the_gateway_alone()
    {
        var bench = Bench(SipTransport.Ws, SipTransport.Ws);
        Invite(bench, Browser("111 8"));
        var offer = bench.Phone.Last("INVITE");
        ExpectNone(offer, Fingerprint, "ufrg");

        Answer(bench, Browser("111 8", "active"));

        var answer = bench.Caller.Last("200 INVITE");
        ExpectNone(answer, Fingerprint, "ufrg");
        ExpectAll(answer, "a=setup:passive", " UDP/TLS/RTP/SAVPF 111\r\n");
        Assert.NotEqual(Line(offer, "a=ice-ufrag"), Line(answer, "a=ice-ufrag"), StringComparer.Ordinal);
        End(bench);
    }

    [DtlsFact]
    public void Device_on_websocket_that_takes_no_dtls_is_offered_media_in_the_clear()
    {
        var bench = Bench(SipTransport.Udp, SipTransport.Ws);
        Invite(bench, Plain);
        bench.Respond(488);

        Assert.Contains(" RTP/AVP 8 0 ", bench.Phone.Last("INVITE"), StringComparison.Ordinal);
        Answer(bench, Plain);
        Assert.Contains(" RTP/AVP 8\r\n", bench.Caller.Last("200 INVITE"), StringComparison.Ordinal);
        End(bench);
    }

    [DtlsFact]
    public void Browser_that_must_be_encrypted_reaches_a_phone_with_keys_and_no_other()
    {
        var bench = Bench(SipTransport.Wss, SipTransport.Tls, Encryption.Required);
        Invite(bench, Browser("8"));
        ExpectAll(bench.Phone.Last("INVITE"), " RTP/SAVP 8 ", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:");

        Answer(bench, Encrypted);
        Assert.Contains("a=setup:passive", bench.Caller.Last("200 INVITE"), StringComparison.Ordinal);
        End(bench);
    }

    [DtlsFact]
    public void Phone_with_keys_reaches_a_browser_that_must_be_encrypted_and_a_plain_phone_does_not()
    {
        var bench = Bench(SipTransport.Tls, SipTransport.Wss, Encryption.Required);
        Invite(bench, Encrypted);
        Answer(bench, Browser("8", "active"));
        Assert.Contains(" RTP/SAVP 8\r\n", bench.Caller.Last("200 INVITE"), StringComparison.Ordinal);
        End(bench);

        var plain = Bench(SipTransport.Tls, SipTransport.Wss, Encryption.Required);
        Invite(plain, Plain);
        Assert.Contains("488 INVITE", plain.Caller.TakeNames(), StringComparer.Ordinal);
    }

    [DtlsFact]
    public void Hold_of_a_browser_keeps_its_handshake()
    {
        var bench = Bench(SipTransport.Ws, SipTransport.Udp);
        Invite(bench, Browser("8"));
        Answer(bench, Start + "m=audio 4000 RTP/AVP 8\r\n");
        bench.CallerAcks();
        var first = bench.Caller.Last("200 INVITE");

        bench.Receive(bench.Caller, SipText.InDialog(first, "INVITE", "r1", 2, Browser("8") + "a=sendonly\r\n"));

        var held = bench.Caller.Last("200 INVITE");
        ExpectAll(held, "a=recvonly", Line(first, "a=ice-ufrag"), Line(first, "a=ice-pwd"), "a=setup:passive");
        Assert.Single(_media.Proved);
        bench.CallerHangsUp(3);
    }

    [DtlsFact]
    public void Browser_that_is_asked_for_an_offer_is_made_one()
    {
        var bench = Bench(SipTransport.Udp, SipTransport.Ws);
        bench.Receive(bench.Caller, SipText.Request("INVITE", "i1", 1));
        ExpectAll(bench.Phone.Last("INVITE"), "a=setup:actpass");
        Answer(bench, Browser("8", "active"));
        ExpectAll(bench.Caller.Last("200 INVITE"), " RTP/AVP ");

        bench.Receive(bench.Caller, SipText.InDialog(bench.Caller.Last("200 INVITE"), "ACK", "a1", 1, Plain));

        Assert.Equal(CallPhase.Talking, bench.Call.State.Phase);
        bench.CallerHangsUp();
    }

    [Fact]
    public void Without_dtls_here_descriptions_pass_as_they_did()
    {
        var bench = new SessionBench(media: _media, transport: SipTransport.Ws, sounds: Sounds(null));
        Invite(bench, Browser("8"));

        ExpectAll(bench.Phone.Last("INVITE"), Fingerprint, "UDP/TLS/RTP/SAVPF");
    }

    private static SoundContext Sounds(DtlsContext? dtls) =>
        new(new CodecSet(static _ => true), null!, null!, new Rooms(), new MusicChannels(CodecSet.OfSystem, null!), null!) { Dtls = dtls };

    private static string Browser(string types, string setup = "actpass") =>
        Start + $"a=group:BUNDLE 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF {types}\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\na=rtpmap:111 opus/48000/2\r\na=rtcp-mux\r\n"
        + $"a=candidate:1 1 udp 2113937151 abc.local 50000 typ host\r\na=ice-ufrag:ufrg\r\na=ice-pwd:passwordpasswordpassword\r\na=fingerprint:{Fingerprint}\r\na=setup:{setup}\r\n";

    private static void Invite(SessionBench bench, string offer) => bench.Receive(bench.Caller, SipText.Request("INVITE", "i1", 1, offer));

    private static void Answer(SessionBench bench, string answer) =>
        bench.Receive(bench.Phone, SipText.Response(bench.Phone.Last("INVITE"), 200, "bob", answer));

    private static string Line(string message, string start) => message.Split("\r\n").First(line => line.StartsWith(start, StringComparison.Ordinal));

    private static void ExpectAll(string message, params string[] parts) =>
        Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));

    private static void ExpectNone(string message, params string[] parts) =>
        Assert.All(parts, part => Assert.DoesNotContain(part, message, StringComparison.Ordinal));

    private static void End(SessionBench bench)
    {
        bench.CallerAcks();
        bench.CallerHangsUp();
        bench.Agree("BYE");
        bench.ExpectGone();
    }

    private SessionBench Bench(SipTransport caller, SipTransport phone, Encryption encryption = Encryption.Optional) =>
        new(media: _media, transport: caller, phoneTransport: phone, encryption: encryption, sounds: Sounds(_dtls));
}
