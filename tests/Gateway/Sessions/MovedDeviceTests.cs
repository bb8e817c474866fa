using Softswitch.Domain.Calls;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Devices that change their address in a call, and peers whose dialog leads elsewhere (RFC 3261 12.2.1.1).</summary>
public sealed class MovedDeviceTests
{
    private static readonly string Changed = SipText.Sdp.Replace("o=- 1 1", "o=- 1 2", StringComparison.Ordinal);

    private readonly SessionBench _bench = new();

    [Fact]
    public void Phone_that_changes_the_network_is_answered_and_ended_where_it_is_now()
    {
        _bench.Connect();
        var mobile = new FakeFlow("mobile", 6900, "192.0.2.9");

        _bench.Receive(mobile, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "INVITE", "r1", 1, Changed));
        _bench.Receive(_bench.Caller, SipText.Response(_bench.Caller.Last("INVITE"), 200, "alice", Changed));
        Assert.Contains("received=192.0.2.9", SipText.Header(mobile.Last("200 INVITE"), "Via"), StringComparison.Ordinal);
        _bench.Receive(mobile, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "ACK", "a1", 1));
        _bench.Phone.TakeNames();
        mobile.TakeNames();
        _bench.CallerHangsUp();

        Assert.Equal(["BYE"], mobile.TakeNames());
        Assert.Empty(_bench.Phone.TakeNames());
    }

    [Fact]
    public void Acknowledgement_from_another_address_moves_the_caller_there()
    {
        _bench.Invite();
        _bench.Respond(200);
        var moved = new FakeFlow("moved", 5900);

        _bench.Receive(moved, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "ACK", "a1", 1));
        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "BYE", "b1", 1));

        Assert.Equal(["BYE"], moved.TakeNames());
    }

    [Fact]
    public void Request_of_a_stranger_does_not_move_the_leg()
    {
        _bench.Connect();
        var stranger = new FakeFlow("stranger", 6900);

        _bench.Receive(stranger, SipText.FromCalled(_bench.Phone.Sent[0], "mallory", "OPTIONS", "o1", 1));
        _bench.CallerHangsUp();

        Assert.Equal(["481 OPTIONS"], stranger.TakeNames());
        Assert.Contains("BYE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("", "<sip:bob@127.0.0.2:6500>")]
    [InlineData("Record-Route: <sip:127.0.0.2:6500;lr>\r\n", "<sip:bob@127.0.0.3>")]
    public void Peer_whose_dialog_names_another_host_is_reached_there(string routes, string contact)
    {
        var other = new FakeFlow("other", 6500, "127.0.0.2");
        _bench.Phone.Siblings.Add(other);
        _bench.Invite();

        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 200, "bob", SipText.Sdp, routes)
            .Replace("<sip:bob@127.0.0.1:6000>", contact, StringComparison.Ordinal));
        _bench.CallerAcks();
        _bench.CallerHangsUp();

        Assert.Equal(["ACK", "BYE"], other.TakeNames());
    }

    [Fact]
    public void Phone_behind_nat_is_reached_where_it_is_heard_whatever_it_calls_itself()
    {
        var bench = new SessionBench();
        bench.Invite();
        var outside = new FakeFlow("outside", 6900, "198.51.100.7");
        outside.Siblings.Add(new FakeFlow("inside", 5060, "10.0.0.9"));

        bench.Respond(200);
        bench.CallerAcks();
        bench.Receive(outside, SipText.FromCalled(bench.Phone.Sent[0], "bob", "UPDATE", "u1", 1)
            .Replace("phone@127.0.0.1:5070", "phone@10.0.0.9", StringComparison.Ordinal)
            .Replace("UDP 127.0.0.1:5070", "UDP 10.0.0.9:5060", StringComparison.Ordinal));
        bench.CallerHangsUp();

        Assert.Contains("BYE", outside.TakeNames(), StringComparer.Ordinal);
    }

    [Fact]
    public void Peer_on_a_connection_that_names_another_host_is_connected_to()
    {
        var bench = new SessionBench(transport: SipTransport.Tcp);
        var other = new FakeFlow("other", 6500, "127.0.0.2", transport: SipTransport.Tcp);
        bench.Connector.Listening.Add(other);
        bench.Invite();
        bench.Receive(bench.Phone, SipText.Response(bench.Phone.Last("INVITE"), 180, "bob")
            .Replace("<sip:bob@127.0.0.1:6000>", "<sip:bob@127.0.0.2:6500;transport=tcp>", StringComparison.Ordinal));
        bench.Receive(bench.Phone, SipText.Response(bench.Phone.Last("INVITE"), 200, "bob", SipText.Sdp)
            .Replace("<sip:bob@127.0.0.1:6000>", "<sip:bob@127.0.0.2:6500;transport=tcp>", StringComparison.Ordinal));
        bench.CallerAcks();
        bench.CallerHangsUp();

        Assert.Contains("BYE", other.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(CallPhase.Ended, bench.Call.State.Phase);
    }
}
