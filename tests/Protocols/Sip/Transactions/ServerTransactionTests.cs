using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

public sealed class ServerTransactionTests
{
    private readonly LayerBench _bench = new();

    [Fact]
    public void Invite_of_a_silent_user_gets_100_after_200_ms()
    {
        Assert.Equal(RequestVerdict.Delivered, _bench.Request(Messages.Request("INVITE")));
        _bench.Pass(190);
        Assert.Empty(_bench.Flow.Sent);
        _bench.Pass(10);
        Assert.StartsWith("SIP/2.0 100 Trying\r\nVia: SIP/2.0/UDP a.example.com:5060;branch=z9hG4bK-1\r\n", _bench.Flow.Sent[0], StringComparison.Ordinal);
        _bench.Pass(1_000);
        Assert.Single(_bench.Flow.Sent);
    }

    [Fact]
    public void Invite_repeated_before_any_answer_gets_100_and_is_not_passed_up_again()
    {
        _bench.Request(Messages.Request("INVITE"));
        Assert.Equal(RequestVerdict.Absorbed, _bench.Request(Messages.Request("INVITE")));
        Assert.Equal(["SIP/2.0 100"], _bench.Flow.TakeSent());
        Assert.Equal(["request Invite"], _bench.Told);
    }

    [Fact]
    public void Invite_answered_at_once_sends_no_100()
    {
        _bench.Request(Messages.Request("INVITE"));
        _bench.Respond(180);
        _bench.Pass(400);
        _bench.Request(Messages.Request("INVITE"));
        Assert.Equal(["SIP/2.0 180", "SIP/2.0 180"], _bench.Flow.TakeSent());
    }

    [Fact]
    public void Refused_invite_repeats_its_answer_until_the_ack_and_ends()
    {
        _bench.Request(Messages.Request("INVITE"));
        Assert.True(_bench.Respond(486));
        Assert.False(_bench.Respond(200));
        _bench.Pass(500 + 1_000 + 2_000 + 4_000 + 4_000);
        Assert.Equal(6, _bench.Flow.TakeSent().Count);
        Assert.Equal(RequestVerdict.Absorbed, _bench.Request(Messages.Request("ACK", toTag: "b1")));
        _bench.Pass(4_990);
        Assert.Equal(1, _bench.Layer.Counters.Active(TransactionKind.InviteServer));
        _bench.Pass(10);
        Assert.Empty(_bench.Flow.Sent);
        Assert.Equal(["request Invite"], _bench.Told);
        AssertNothingLeft();
    }

    [Fact]
    public void Refused_invite_without_ack_times_out()
    {
        _bench.Request(Messages.Request("INVITE"));
        _bench.Respond(486);
        _bench.Pass(32_000);
        Assert.Equal(["request Invite", "server time-out"], _bench.Told);
        Assert.Equal(1, _bench.Layer.Counters.Timeouts);
        AssertNothingLeft();
    }

    [Fact]
    public void Accepted_invite_absorbs_repetitions_and_lets_the_user_repeat()
    {
        _bench.Request(Messages.Request("INVITE"));
        _bench.Respond(200);
        _bench.Request(Messages.Request("INVITE"));
        Assert.Single(_bench.Flow.TakeSent());
        Assert.True(_bench.LastServer!.RepeatSuccess());
        Assert.Equal(["SIP/2.0 200"], _bench.Flow.TakeSent());
        _bench.Pass(32_000);
        Assert.False(_bench.LastServer!.RepeatSuccess());
        AssertNothingLeft();
    }

    [Theory]
    [InlineData("z9hG4bK-2", "ack")]
    [InlineData("z9hG4bK-1", "ack with the branch of the INVITE")]
    public void Ack_of_a_2xx_is_handed_up(string branch, string told)
    {
        _bench.Request(Messages.Request("INVITE"));
        _bench.Respond(200);
        Assert.Equal(RequestVerdict.Delivered, _bench.Request(Messages.Request("ACK", branch, toTag: "b1")));
        Assert.Equal(["request Invite", told], _bench.Told);
    }

    [Fact]
    public void Cancel_is_handed_up_with_its_invite()
    {
        _bench.Request(Messages.Request("INVITE"));
        var invite = _bench.LastServer;
        _bench.Request(Messages.Request("CANCEL"));
        Assert.Same(invite, _bench.CancelledInvite);
        _bench.Respond(200);
        Assert.Equal(RequestVerdict.Absorbed, _bench.Request(Messages.Request("CANCEL")));
        Assert.Equal(["SIP/2.0 200", "SIP/2.0 200"], _bench.Flow.TakeSent());
        Assert.Equal(["request Invite", "cancel"], _bench.Told);
    }

    [Fact]
    public void Cancel_that_matches_nothing_is_handed_up_alone()
    {
        _bench.Request(Messages.Request("INVITE", "z9hG4bK-other"));
        _bench.Request(Messages.Request("CANCEL"));
        Assert.Equal("cancel of nothing", _bench.Told[^1]);
    }

    [Fact]
    public void Request_repeated_after_its_answer_gets_the_answer_again()
    {
        _bench.Request(Messages.Request("OPTIONS"));
        _bench.Request(Messages.Request("OPTIONS"));
        Assert.Empty(_bench.Flow.Sent);
        _bench.Respond(200);
        _bench.Request(Messages.Request("OPTIONS"));
        Assert.Equal(["SIP/2.0 200", "SIP/2.0 200"], _bench.Flow.TakeSent());
        Assert.Equal(2, _bench.Layer.Counters.RetransmissionsAbsorbed);
        _bench.Pass(32_000);
        AssertNothingLeft();
    }

    [Fact]
    public void Request_over_a_reliable_flow_ends_with_its_answer()
    {
        var bench = new LayerBench(reliable: true);
        bench.Request(Messages.Request("OPTIONS"));
        bench.Respond(200);
        Assert.Equal(["SIP/2.0 200"], bench.Flow.TakeSent());
        Assert.Equal(0, bench.Layer.Counters.TotalActive);
        Assert.Equal(0, bench.ArmedTimers);
    }

    [Fact]
    public void Request_that_the_user_never_answers_ends_when_its_client_has_given_up()
    {
        _bench.Request(Messages.Request("OPTIONS"));
        _bench.Pass(32_000);
        Assert.Equal("server time-out", _bench.Told[^1]);
        Assert.False(_bench.Respond(200));
        AssertNothingLeft();
    }

    [Fact]
    public void Response_that_cannot_be_sent_is_told_later_and_once()
    {
        _bench.Request(Messages.Request("INVITE"));
        _bench.Flow.IsBroken = true;
        Assert.True(_bench.Respond(180));
        Assert.Single(_bench.Told);
        _bench.Pass(20);
        Assert.Equal(["request Invite", "server transport error"], _bench.Told);
        Assert.Equal(TransactionState.Proceeding, _bench.LastServer!.State);
    }

    [Fact]
    public void Same_branch_of_another_sender_or_method_is_another_transaction()
    {
        _bench.Request(Messages.Request("OPTIONS"));
        _bench.Request(Messages.Request("OPTIONS").Replace("a.example.com:5060", "x.example.com", StringComparison.Ordinal));
        _bench.Request(Messages.Request("MESSAGE"));
        Assert.Equal(["request Options", "request Options", "request Message"], _bench.Told);
    }

    [Fact]
    public void Request_of_an_old_peer_without_branch_is_matched_by_its_headers()
    {
        _bench.Request(Messages.Request("INVITE", branch: ""));
        _bench.Respond(404);
        Assert.Equal(RequestVerdict.Absorbed, _bench.Request(Messages.Request("INVITE", branch: "")));
        Assert.Equal(RequestVerdict.Absorbed, _bench.Request(Messages.Request("ACK", branch: "", toTag: "b1")));
        Assert.Equal(TransactionState.Confirmed, _bench.LastServer!.State);
        Assert.Equal(RequestVerdict.Delivered, _bench.Request(Messages.Request("INVITE", branch: "", cseq: 2)));
    }

    [Fact]
    public void Branch_of_any_length_is_matched()
    {
        var branch = "z9hG4bK" + new string('x', 3_000);
        _bench.Request(Messages.Request("OPTIONS", branch));
        Assert.Equal(RequestVerdict.Absorbed, _bench.Request(Messages.Request("OPTIONS", branch)));
    }

    [Fact]
    public void Full_layer_refuses_new_requests_before_those_of_dialogs()
    {
        var bench = new LayerBench(limits: new TransactionLimits(MaxTransactions: 1, MaxTransactionsInDialogs: 2));
        bench.Request(Messages.Request("INVITE"));
        Assert.Equal(RequestVerdict.Busy, bench.Request(Messages.Request("INVITE", "z9hG4bK-2")));
        Assert.Equal(RequestVerdict.Absorbed, bench.Request(Messages.Request("INVITE")));
        Assert.Equal(RequestVerdict.Delivered, bench.Request(Messages.Request("BYE", "z9hG4bK-3", toTag: "b1")));
        Assert.Equal(RequestVerdict.Busy, bench.Request(Messages.Request("BYE", "z9hG4bK-4", toTag: "b1")));
        Assert.Equal(2, bench.Layer.Counters.Refused);
    }

    private void AssertNothingLeft()
    {
        Assert.Equal(0, _bench.Layer.Counters.TotalActive);
        Assert.Equal(0, _bench.ArmedTimers);
    }
}
