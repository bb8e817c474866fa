using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Tests.MediaPorts;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Packets between two phones through the ports their descriptions were given, on real sockets.</summary>
[Collection(RealSocketsCollection.Name)]
public sealed class RelayedMediaTests : IDisposable
{
    private readonly MediaEngine _engine = new(
        new MediaOptions { BindAddress = IPAddress.Loopback, PaceMilliseconds = 0 }, new RecordedEvents(), TimeProvider.System);

    private readonly MediaPhone _alice = new("127.0.0.1");
    private readonly MediaPhone _bob = new("127.0.0.1");
    private readonly MediaPhone _aliceVideo = new("127.0.0.1");
    private readonly MediaPhone _bobVideo = new("127.0.0.1");
    private readonly SessionBench _bench;

    public RelayedMediaTests() => _bench = new SessionBench(media: _engine);

    public void Dispose()
    {
        _engine.Dispose();
        foreach (var phone in new[] { _alice, _bob, _aliceVideo, _bobVideo })
            phone.Dispose();
    }

    [Fact]
    public void Call_offered_without_description_has_sound_both_ways()
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1));
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 200, "bob", Sdp(1, _bob)));
        var toCaller = Ports(_bench.Caller.Last("200 INVITE"));

        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "ACK", "a1", 1, Sdp(1, _alice)));

        ExpectBothWays(_alice, toCaller[0], _bob, Ports(_bench.Phone.Last("ACK"))[0]);
    }

    [Fact]
    public void Line_added_by_the_caller_is_relayed_as_the_first_one_is()
    {
        Connect();

        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "INVITE", "r1", 2, Sdp(2, _alice, _aliceVideo)));
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 200, "bob", Sdp(2, _bob, _bobVideo)));

        var (toCaller, toPhone) = (Ports(_bench.Caller.Last("200 INVITE")), Ports(_bench.Phone.Last("INVITE")));
        ExpectBothWays(_alice, toCaller[0], _bob, toPhone[0]);
        ExpectBothWays(_aliceVideo, toCaller[1], _bobVideo, toPhone[1]);
    }

    [Fact]
    public void Line_added_in_an_answer_to_an_empty_change_is_relayed()
    {
        Connect();

        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "INVITE", "r1", 2));
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 200, "bob", Sdp(2, _bob, _bobVideo)));
        var toCaller = Ports(_bench.Caller.Last("200 INVITE"));
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "ACK", "a2", 2, Sdp(2, _alice, _aliceVideo)));

        ExpectBothWays(_aliceVideo, toCaller[1], _bobVideo, Ports(_bench.Phone.Last("ACK"))[1]);
    }

    [Fact]
    public void Reports_go_to_their_own_port_of_a_device_whose_wish_to_share_one_was_declined()
    {
        using var aliceReports = new MediaPhone("127.0.0.1");
        var offer = Sdp(1, _alice) + $"a=rtcp-mux\r\na=rtcp:{aliceReports.Local.Port}\r\n";
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, offer));
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 200, "bob", Sdp(1, _bob)));
        _bench.CallerAcks();
        var toPhone = Ports(_bench.Phone.Last("INVITE"))[0];

        _bob.SendRtp(toPhone, "sound");
        Assert.Equal("sound", _alice.Receive().Mark);
        _bob.SendRtcp(new IPEndPoint(toPhone.Address, toPhone.Port + 1), "report");

        Assert.Equal("report", aliceReports.Receive().Mark);
    }

    [IPv6Fact]
    public void Call_over_ipv6_has_sound_both_ways()
    {
        using var engine = new MediaEngine(
            new MediaOptions { BindAddressV6 = IPAddress.IPv6Loopback, PaceMilliseconds = 0 }, new RecordedEvents(), TimeProvider.System);
        using var alice = new MediaPhone("::1");
        using var bob = new MediaPhone("::1");
        var bench = new SessionBench(media: engine, address: "::1");

        bench.Receive(bench.Caller, SipText.Request("INVITE", "i1", 1, Sdp(1, alice)));
        Assert.Contains("c=IN IP6 ::1", bench.Phone.Last("INVITE"), StringComparison.Ordinal);
        Assert.Contains("Contact: <sip:[::1]:5060>", bench.Phone.Last("INVITE"), StringComparison.Ordinal);
        bench.Receive(bench.Phone, SipText.Response(bench.Phone.Last("INVITE"), 200, "bob", Sdp(1, bob)));
        bench.CallerAcks();

        Assert.Contains("c=IN IP6 ::1", bench.Caller.Last("200 INVITE"), StringComparison.Ordinal);
        ExpectBothWays(alice, Ports(bench.Caller.Last("200 INVITE"))[0], bob, Ports(bench.Phone.Last("INVITE"))[0]);
    }

    private static string Sdp(int version, params MediaPhone[] lines)
    {
        var kinds = new[] { "audio {0} RTP/AVP 8", "video {0} RTP/AVP 99\r\na=rtpmap:99 H264/90000" };
        var address = lines[0].Local.Address;
        var where = $"IN {(address.AddressFamily == AddressFamily.InterNetworkV6 ? "IP6" : "IP4")} {address}";
        return $"v=0\r\no=- 1 {version} {where}\r\ns=-\r\nc={where}\r\nt=0 0\r\n"
            + string.Concat(lines.Select((line, i) => $"m={kinds[i].Replace("{0}", $"{line.Local.Port}", StringComparison.Ordinal)}\r\n"));
    }

    private static IPEndPoint[] Ports(string message)
    {
        var lines = message.Split("\r\n");
        var address = IPAddress.Parse(lines.First(line => line.StartsWith("c=", StringComparison.Ordinal)).Split(' ')[2]);
        return
        [
            .. lines.Where(line => line.StartsWith("m=", StringComparison.Ordinal))
                .Select(line => new IPEndPoint(address, int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))),
        ];
    }

    private static void ExpectBothWays(MediaPhone one, IPEndPoint toOne, MediaPhone other, IPEndPoint toOther)
    {
        one.SendRtp(toOne, "there");
        Assert.Equal(("there", toOther), other.Receive());
        other.SendRtp(toOther, "back");
        Assert.Equal(("back", toOne), one.Receive());
    }

    private void Connect()
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, Sdp(1, _alice)));
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 200, "bob", Sdp(1, _bob)));
        _bench.CallerAcks();
    }
}
