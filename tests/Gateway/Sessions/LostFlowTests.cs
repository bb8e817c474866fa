using System.Net;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Connections that close, and addresses that cannot be sent to, in the middle of a call.</summary>
public sealed class LostFlowTests
{
    private static readonly SessionOptions Short = new(TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(90), IPAddress.Loopback);

    private readonly SessionBench _bench = new(transport: SipTransport.Tcp);

    [Fact]
    public void Phone_whose_connection_closes_in_a_call_is_lost_after_a_grace()
    {
        _bench.Connect();

        _bench.Close(_bench.Phone);
        _bench.Pass(TimeSpan.FromSeconds(9));
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
        _bench.Pass(TimeSpan.FromSeconds(2));

        Assert.Contains("BYE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(ReleaseCause.Lost, _bench.Call.State.Cause);
        _bench.Agree("BYE", _bench.Caller);
        _bench.ExpectGone();
    }

    [Fact]
    public void Phone_that_comes_back_on_another_connection_keeps_its_call_there()
    {
        _bench.Connect();
        var again = new FakeFlow("again", 6900, transport: SipTransport.Tcp);

        _bench.Close(_bench.Phone);
        _bench.Pass(TimeSpan.FromSeconds(5));
        _bench.Receive(again, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "OPTIONS", "o1", 1));
        _bench.Pass(TimeSpan.FromSeconds(20));
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);

        _bench.CallerHangsUp();

        Assert.Equal(["200 OPTIONS", "BYE"], again.TakeNames());
    }

    [Fact]
    public void Caller_whose_connection_closes_before_an_answer_gives_up()
    {
        _bench.Invite();
        _bench.Respond(180);

        _bench.Close(_bench.Caller);
        _bench.Pass(TimeSpan.FromSeconds(11));

        Assert.Contains("CANCEL", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(CallVerdict.Cancelled, _bench.Call.State.Verdict);
    }

    [Fact]
    public void Ringing_phone_whose_connection_closes_is_unreachable()
    {
        _bench.Invite();
        _bench.Respond(180);

        _bench.Close(_bench.Phone);
        _bench.Pass(TimeSpan.FromSeconds(11));

        Assert.Contains(_bench.Caller.TakeNames(), name => name is "480 INVITE" or "503 INVITE");
        Assert.Equal((0, 0), (_bench.Table.Calls, _bench.Table.OnFlows.Count));
    }

    [Fact]
    public void Invite_whose_connection_closed_before_the_call_began_is_given_up()
    {
        _bench.Caller.IsGone = true;

        _bench.Invite();
        _bench.Pass(TimeSpan.FromSeconds(11));

        Assert.Equal(CallVerdict.Cancelled, _bench.Call.State.Verdict);
    }

    [Fact]
    public void Peer_that_closes_an_idle_connection_is_connected_to_where_its_dialog_says()
    {
        _bench.Connect();
        var listening = new FakeFlow("listening", 6000, transport: SipTransport.Tcp);
        _bench.Connector.Listening.Add(listening);

        _bench.Close(_bench.Phone);
        _bench.Pass(TimeSpan.FromSeconds(20));
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
        _bench.CallerHangsUp();

        Assert.Equal(["BYE"], listening.TakeNames());
    }

    [Fact]
    public void Refresh_that_finds_its_connection_closed_does_not_renew_the_session()
    {
        var bench = new SessionBench(options: Short, transport: SipTransport.Tcp);
        bench.Connect();
        bench.Phone.IsGone = true;

        bench.Pass(TimeSpan.FromSeconds(73));

        Assert.Contains("BYE", bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(ReleaseCause.Lost, bench.Call.State.Cause);
    }

    [Fact]
    public void Refresh_that_the_system_will_not_send_is_tried_again()
    {
        var bench = new SessionBench(options: Short);
        bench.Connect();
        bench.Phone.IsRefused = true;
        bench.Pass(TimeSpan.FromSeconds(61));
        Assert.Equal(CallPhase.Talking, bench.Call.State.Phase);
        bench.Phone.IsRefused = false;

        bench.Pass(TimeSpan.FromSeconds(5));

        Assert.Contains("INVITE", bench.Phone.TakeNames(), StringComparer.Ordinal);
    }

    [Fact]
    public void Device_that_answers_503_to_a_refresh_is_there()
    {
        var bench = new SessionBench(options: Short);
        bench.Connect();
        bench.Pass(TimeSpan.FromSeconds(61));
        bench.Agree("INVITE", bench.Caller, 503);
        bench.Agree("INVITE", status: 503);

        bench.Pass(TimeSpan.FromSeconds(50));

        Assert.Equal(CallPhase.Talking, bench.Call.State.Phase);
    }

    [Fact]
    public void Silent_phone_that_cannot_be_sent_to_is_asked_again()
    {
        _bench.Connect();
        var bench = new SessionBench();
        bench.Connect();
        bench.Phone.IsRefused = true;
        bench.Table.Find(bench.Call.State.Offer!.Call)!.Perform(new LegCommand.Probe(new LegId(1)));
        bench.Pass(TimeSpan.FromSeconds(2));
        bench.Phone.IsRefused = false;

        bench.Pass(TimeSpan.FromSeconds(3));

        Assert.Contains("OPTIONS", bench.Phone.TakeNames(), StringComparer.Ordinal);
    }
}
