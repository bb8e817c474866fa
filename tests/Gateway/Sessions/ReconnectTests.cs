using Softswitch.Domain.Calls;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Phones that lose their connection while they ring or talk, on everything that is a connection.</summary>
public sealed class ReconnectTests
{
    public static TheoryData<SipTransport> Connections => [SipTransport.Tcp, SipTransport.Tls, SipTransport.Ws, SipTransport.Wss];

    [Theory]
    [MemberData(nameof(Connections))]
    public void Ringing_phone_that_answers_on_another_connection_has_the_call_there(SipTransport transport)
    {
        var bench = new SessionBench(transport: transport);
        var again = new FakeFlow("again", 6900, transport: transport);
        bench.Invite();
        bench.Respond(180);
        bench.Close(bench.Phone);
        bench.Pass(TimeSpan.FromSeconds(5));

        bench.Receive(again, SipText.Response(bench.Phone.Last("INVITE"), 200, "bob", SipText.Sdp));

        Assert.Equal(["ACK"], again.TakeNames());
        bench.CallerAcks();
        bench.Pass(TimeSpan.FromSeconds(20));
        Assert.Equal(CallPhase.Talking, bench.Call.State.Phase);
        bench.CallerHangsUp();
        Assert.Equal(["BYE"], again.TakeNames());
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public void Ringing_phone_that_stays_away_does_not_hold_up_who_answers(SipTransport transport)
    {
        var bench = new SessionBench(phones: 2, transport: transport);
        bench.Invite();
        bench.Respond(180);
        bench.Respond(180, phone: 1);
        bench.Close(bench.Phone);

        bench.Respond(200, phone: 1);

        Assert.Contains("200 INVITE", bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(CallPhase.Talking, bench.Call.State.Phase);
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public void Phone_that_stays_away_in_a_call_ends_it_after_a_grace(SipTransport transport)
    {
        var bench = new SessionBench(transport: transport);
        bench.Connect();

        bench.Close(bench.Phone);
        bench.Pass(TimeSpan.FromSeconds(11));

        Assert.Contains("BYE", bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(ReleaseCause.Lost, bench.Call.State.Cause);
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public void Phone_that_comes_back_in_a_call_is_ended_where_it_is_now(SipTransport transport)
    {
        var bench = new SessionBench(transport: transport);
        var again = new FakeFlow("again", 6900, transport: transport);
        bench.Connect();
        bench.Close(bench.Phone);
        bench.Pass(TimeSpan.FromSeconds(5));

        bench.Receive(again, SipText.FromCalled(bench.Phone.Sent[0], "bob", "OPTIONS", "o1", 1));
        bench.Pass(TimeSpan.FromSeconds(20));
        bench.CallerHangsUp();

        Assert.Equal(["200 OPTIONS", "BYE"], again.TakeNames());
    }
}
