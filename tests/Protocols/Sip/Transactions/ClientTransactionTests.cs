using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

public sealed class ClientTransactionTests
{
    private readonly LayerBench _bench = new();

    [Fact]
    public void Invite_without_answer_is_repeated_seven_times_and_times_out()
    {
        _bench.Start("INVITE");
        _bench.Pass(31_990);
        Assert.Equal(7, _bench.Flow.Sent.Count);
        Assert.Empty(_bench.Told);
        _bench.Pass(10);
        Assert.Equal(["client time-out"], _bench.Told);
        AssertNothingLeft();
    }

    [Fact]
    public void Request_without_answer_is_repeated_up_to_every_four_seconds_and_times_out()
    {
        _bench.Start("OPTIONS");
        _bench.Pass(31_990);
        // At 0, 0.5, 1.5, 3.5, 7.5 s and then every 4 s (RFC 3261 17.1.2.1).
        Assert.Equal(11, _bench.Flow.Sent.Count);
        _bench.Pass(10);
        Assert.Equal(["client time-out"], _bench.Told);
        AssertNothingLeft();
    }

    [Fact]
    public void Request_over_a_reliable_flow_is_not_repeated()
    {
        var bench = new LayerBench(reliable: true);
        bench.Start("INVITE");
        bench.Start("OPTIONS", "z9hG4bK-2");
        bench.Pass(31_990);
        Assert.Equal(2, bench.Flow.Sent.Count);
        bench.Pass(10);
        Assert.Equal(["client time-out", "client time-out"], bench.Told);
    }

    [Fact]
    public void Refused_invite_is_acknowledged_and_told_once()
    {
        _bench.Start("INVITE");
        Assert.Equal(ResponseVerdict.Delivered, _bench.Response(Messages.Response(180, "INVITE")));
        Assert.Equal(ResponseVerdict.Delivered, _bench.Response(Messages.Response(486, "INVITE")));
        Assert.Equal(ResponseVerdict.Absorbed, _bench.Response(Messages.Response(486, "INVITE")));
        const string Ack =
            "ACK sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP a.example.com:5060;branch=z9hG4bK-1\r\n"
            + "Max-Forwards: 70\r\nRoute: <sip:p.example.com;lr>\r\nFrom: <sip:a@example.com>;tag=a1\r\n"
            + "To: <sip:b@example.com>;tag=b1\r\nCall-ID: c1@example.com\r\nCSeq: 1 ACK\r\nContent-Length: 0\r\n\r\n";
        _bench.Flow.Sent.RemoveAt(0);
        Assert.Equal([Ack, Ack], _bench.Flow.Sent);
        Assert.Equal(["response 180", "response 486"], _bench.Told);
        _bench.Pass(32_000);
        AssertNothingLeft();
    }

    [Fact]
    public void Accepted_invite_passes_every_2xx_up_until_it_ends()
    {
        _bench.Start("INVITE");
        _bench.Response(Messages.Response(200, "INVITE"));
        _bench.Response(Messages.Response(200, "INVITE"));
        Assert.Equal(["response 200", "response 200"], _bench.Told);
        _bench.Pass(32_000);
        Assert.Equal(ResponseVerdict.Stray, _bench.Response(Messages.Response(200, "INVITE")));
        Assert.Equal("stray 200", _bench.Told[^1]);
        Assert.Single(_bench.Flow.Sent);
        AssertNothingLeft();
    }

    [Fact]
    public void Stray_response_other_than_a_2xx_to_invite_is_dropped()
    {
        Assert.Equal(ResponseVerdict.Stray, _bench.Response(Messages.Response(486, "INVITE")));
        Assert.Equal(ResponseVerdict.Stray, _bench.Response(Messages.Response(200, "BYE")));
        Assert.Empty(_bench.Told);
        Assert.Equal(2, _bench.Layer.Counters.StrayResponses);
    }

    [Fact]
    public void Cancel_before_a_provisional_response_waits_for_it()
    {
        var invite = _bench.Start("INVITE")!;
        Assert.True(invite.Cancel("Reason: SIP;cause=200\r\n"u8, _bench.Now));
        Assert.False(invite.Cancel(default, _bench.Now));
        Assert.Single(_bench.Flow.TakeSent());
        _bench.Response(Messages.Response(100, "INVITE"));
        const string Cancel =
            "CANCEL sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP a.example.com:5060;branch=z9hG4bK-1\r\n"
            + "Max-Forwards: 70\r\nRoute: <sip:p.example.com;lr>\r\nFrom: <sip:a@example.com>;tag=a1\r\n"
            + "To: <sip:b@example.com>\r\nCall-ID: c1@example.com\r\nCSeq: 1 CANCEL\r\n"
            + "Reason: SIP;cause=200\r\nContent-Length: 0\r\n\r\n";
        Assert.Equal([Cancel], _bench.Flow.Sent);
        _bench.Response(Messages.Response(200, "CANCEL"));
        _bench.Response(Messages.Response(487, "INVITE"));
        Assert.Equal(["response 100", "response 487"], _bench.Told);
    }

    [Fact]
    public void Cancel_after_a_provisional_response_is_sent_and_repeated()
    {
        var invite = _bench.Start("INVITE")!;
        _bench.Response(Messages.Response(180, "INVITE"));
        invite.Cancel(default, _bench.Now);
        _bench.Pass(500);
        Assert.Equal(["INVITE sip:b@example.com", "CANCEL sip:b@example.com", "CANCEL sip:b@example.com"], _bench.Flow.TakeSent());
    }

    [Fact]
    public void Cancel_that_nobody_answers_ends_the_invite()
    {
        var invite = _bench.Start("INVITE")!;
        _bench.Response(Messages.Response(180, "INVITE"));
        invite.Cancel(default, _bench.Now);
        _bench.Pass(20_000);
        _bench.Response(Messages.Response(180, "INVITE"));
        _bench.Pass(12_000);
        Assert.Equal(["response 180", "response 180", "client time-out"], _bench.Told);
        AssertNothingLeft();
    }

    [Fact]
    public void Cancel_that_crosses_the_2xx_changes_nothing()
    {
        var invite = _bench.Start("INVITE")!;
        _bench.Response(Messages.Response(180, "INVITE"));
        invite.Cancel(default, _bench.Now);
        _bench.Response(Messages.Response(200, "INVITE"));
        Assert.Equal("response 200", _bench.Told[^1]);
        Assert.False(invite.Cancel(default, _bench.Now));
    }

    [Fact]
    public void Invite_that_rings_for_ten_minutes_is_cancelled()
    {
        _bench.Start("INVITE");
        _bench.Response(Messages.Response(180, "INVITE"));
        _bench.Flow.TakeSent();
        _bench.Pass(600_000);
        Assert.Equal(["CANCEL sip:b@example.com"], _bench.Flow.TakeSent());
    }

    [Fact]
    public void Request_that_cannot_be_sent_is_told_later_and_once()
    {
        _bench.Flow.IsBroken = true;
        Assert.NotNull(_bench.Start("INVITE"));
        Assert.Empty(_bench.Told);
        _bench.Pass(60_000);
        Assert.Equal(["client transport error"], _bench.Told);
        Assert.Equal(1, _bench.Layer.Counters.TransportErrors);
        AssertNothingLeft();
    }

    [Fact]
    public void Request_whose_flow_is_lost_ends_with_a_transport_error_unless_it_has_an_outcome()
    {
        var waiting = _bench.Start("OPTIONS")!;
        var answered = _bench.Start("INVITE", "z9hG4bK-2")!;
        _bench.Response(Messages.Response(200, "INVITE", "z9hG4bK-2"));
        waiting.LoseFlow(_bench.Now);
        answered.LoseFlow(_bench.Now);
        _bench.Pass(20);
        waiting.LoseFlow(_bench.Now);
        _bench.Pass(60_000);
        Assert.Equal(["response 200", "client transport error"], _bench.Told);
        AssertNothingLeft();
    }

    [Fact]
    public void Branch_in_use_starts_nothing()
    {
        Assert.NotNull(_bench.Start("OPTIONS"));
        Assert.Null(_bench.Start("OPTIONS"));
        Assert.Single(_bench.Flow.Sent);
    }

    [Fact]
    public void Full_layer_starts_nothing()
    {
        var bench = new LayerBench(limits: new TransactionLimits(MaxTransactions: 1, MaxTransactionsInDialogs: 1));
        Assert.NotNull(bench.Start("OPTIONS"));
        Assert.Null(bench.Start("OPTIONS", "z9hG4bK-2"));
        Assert.Single(bench.Flow.Sent);
    }

    private void AssertNothingLeft()
    {
        Assert.Equal(0, _bench.Layer.Counters.TotalActive);
        Assert.Equal(0, _bench.ArmedTimers);
    }
}
