using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Calls through the gateway, message by message.</summary>
public sealed class CallSessionTests
{
    private readonly SessionBench _bench = new();

    [Fact]
    public void Answered_call_is_connected_and_leaves_nothing()
    {
        _bench.Invite();
        Assert.Equal(["INVITE"], _bench.Phone.TakeNames());
        _bench.Respond(180);
        Assert.Contains("180 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        _bench.Respond(200);
        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
        Assert.Equal(["200 INVITE"], _bench.Caller.TakeNames());
        _bench.CallerAcks();

        _bench.CallerHangsUp();

        Assert.Equal(["200 BYE"], _bench.Caller.TakeNames());
        Assert.Equal(["BYE"], _bench.Phone.TakeNames());
        _bench.Agree("BYE");
        _bench.ExpectGone();
    }

    [Fact]
    public void Called_side_that_hangs_up_ends_the_caller()
    {
        _bench.Connect();
        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Last("INVITE"), "bob", "BYE", "pb", 1));

        Assert.Equal(["200 BYE"], _bench.Phone.TakeNames());
        Assert.Equal(["BYE"], _bench.Caller.TakeNames());
        _bench.Receive(_bench.Caller, SipText.Response(_bench.Caller.Last("BYE"), 200, "alice"));
        _bench.ExpectGone();
    }

    [Fact]
    public void Cancelled_call_is_withdrawn()
    {
        _bench.Invite();
        _bench.Respond(180);
        _bench.Caller.TakeNames();
        _bench.Phone.TakeNames();

        _bench.CancelInvite();

        Assert.Equal(["200 CANCEL", "487 INVITE"], _bench.Caller.TakeNames());
        Assert.Equal(["CANCEL"], _bench.Phone.TakeNames());
        _bench.Agree("CANCEL");
        _bench.Respond(487);
        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
        _bench.ExpectGone();
    }

    [Fact]
    public void Answer_that_crosses_a_cancel_is_acknowledged_and_ended()
    {
        _bench.Invite();
        _bench.Respond(180);
        _bench.CancelInvite();
        _bench.Phone.TakeNames();

        _bench.Respond(200);

        Assert.Equal(["ACK", "BYE"], _bench.Phone.TakeNames());
        _bench.Agree("BYE");
        _bench.ExpectGone();
        Assert.Equal(CallVerdict.Cancelled, _bench.Call.State.Verdict);
    }

    [Fact]
    public void Call_ends_without_waiting_for_a_device_that_never_said_anything()
    {
        var bench = new SessionBench(phones: 2);
        bench.Connect();

        bench.CallerHangsUp();

        Assert.Equal(CallPhase.Ended, bench.Call.State.Phase);
        Assert.Equal(0, bench.Table.Calls);
        bench.Phones[1].TakeNames();
        bench.Respond(180, phone: 1);
        Assert.Equal(["CANCEL"], bench.Phones[1].TakeNames());
        bench.Respond(200, phone: 1);
        Assert.Equal(["ACK", "BYE"], bench.Phones[1].TakeNames());
    }

    [Fact]
    public void Cancel_that_crosses_the_answer_comes_too_late()
    {
        _bench.Invite();
        _bench.Respond(200);
        _bench.Caller.TakeNames();
        _bench.CancelInvite();

        Assert.DoesNotContain("487 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        _bench.CallerAcks();
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
        _bench.CallerHangsUp();
        _bench.Agree("BYE");
        _bench.ExpectGone();
    }

    [Fact]
    public void Second_answer_of_a_forked_invite_is_let_go()
    {
        _bench.Connect();
        _bench.Respond(200, "other");
        Assert.Equal(["ACK", "BYE"], _bench.Phone.TakeNames());
        _bench.Agree("BYE");

        _bench.Respond(200);
        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);

        _bench.CallerHangsUp();
        _bench.Agree("BYE");
        _bench.ExpectGone();
    }

    [Fact]
    public void Answers_under_more_tags_than_a_proxy_forks_to_are_not_followed()
    {
        _bench.Connect();

        for (var i = 0; i < 50; i++)
            _bench.Respond(200, $"fork{i}");

        Assert.Equal(16, _bench.Phone.TakeNames().Count(name => name == "ACK"));
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
    }

    [Fact]
    public void Answer_is_repeated_until_the_caller_acknowledges_and_ended_when_he_never_does()
    {
        _bench.Invite();
        _bench.Respond(200);
        _bench.Caller.TakeNames();
        _bench.Phone.TakeNames();

        _bench.Pass(TimeSpan.FromSeconds(33));

        var sent = _bench.Caller.TakeNames();
        Assert.InRange(sent.Count(name => name == "200 INVITE"), 7, 11);
        Assert.Contains("BYE", sent, StringComparer.Ordinal);
        Assert.Contains("BYE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        _bench.Agree("BYE");
        _bench.Receive(_bench.Caller, SipText.Response(_bench.Caller.Last("BYE"), 481, "alice"));
        _bench.ExpectGone();
    }

    [Fact]
    public void First_answer_wins_and_the_other_phone_is_told()
    {
        var bench = new SessionBench(phones: 2);
        bench.Invite();
        bench.Respond(180);
        bench.Respond(180, phone: 1);
        bench.Respond(200);

        Assert.Contains("cause=200", bench.Phones[1].Last("CANCEL"), StringComparison.Ordinal);
        bench.Agree("CANCEL", phone: 1);
        bench.Respond(487, phone: 1);
        bench.CallerAcks();
        bench.CallerHangsUp();
        bench.Agree("BYE");
        bench.ExpectGone();
    }

    [Fact]
    public void Reliable_provisional_is_acknowledged_once()
    {
        _bench.Invite();
        _bench.Phone.TakeNames();
        _bench.Respond(183, more: "Require: 100rel\r\nRSeq: 7\r\n");
        _bench.Respond(183, more: "Require: 100rel\r\nRSeq: 7\r\n");

        Assert.Equal(["PRACK"], _bench.Phone.TakeNames());
        Assert.Equal("7 1 INVITE", SipText.Header(_bench.Phone.Last("PRACK"), "RAck"));
        _bench.Agree("PRACK");
        _bench.CancelInvite();
        _bench.Agree("CANCEL");
        _bench.Respond(487);
        _bench.ExpectGone();
    }

    [Fact]
    public void Changes_asked_by_both_sides_at_once_are_refused_to_the_second()
    {
        _bench.Connect();
        var held = SipText.Sdp.Replace("o=- 1 1", "o=- 1 2", StringComparison.Ordinal);
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "INVITE", "r1", 2, held));
        Assert.Equal(["INVITE"], _bench.Phone.TakeNames());

        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "INVITE", "r2", 1, held));

        Assert.Contains("491 INVITE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        _bench.Respond(200);
        Assert.Contains("200 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "ACK", "r3", 2));
        _bench.CallerHangsUp(3);
        _bench.Agree("BYE");
        _bench.ExpectGone();
    }

    [Fact]
    public void Call_that_forgot_everything_goes_on_from_the_checkpoint()
    {
        _bench.Connect();
        _bench.Call.Forget();

        _bench.CallerHangsUp();
        _bench.Agree("BYE");

        Assert.Equal(1, _bench.Call.Resumed);
        _bench.ExpectGone();
    }

    [Fact]
    public void Event_that_was_not_taken_is_sent_again()
    {
        _bench.Connect();
        _bench.Call.Failures = 3;
        _bench.CallerHangsUp();
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);

        _bench.Pass(TimeSpan.FromSeconds(5));
        _bench.Agree("BYE");

        _bench.ExpectGone();
    }

    [Fact]
    public void Legs_of_a_call_that_cannot_be_reached_are_ended_after_a_minute()
    {
        _bench.Connect();
        _bench.Call.Failures = int.MaxValue;
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "INFO", "n1", 2));

        _bench.Pass(TimeSpan.FromSeconds(130));

        Assert.Contains("BYE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Contains("BYE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(0, _bench.Table.Legs);
    }
}
