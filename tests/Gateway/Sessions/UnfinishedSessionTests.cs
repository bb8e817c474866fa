using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Legs that end, or wait too long, in the middle of an offer and its answer.</summary>
public sealed class UnfinishedSessionTests
{
    private static readonly string Changed = SipText.Sdp.Replace("o=- 1 1", "o=- 1 2", StringComparison.Ordinal);

    private readonly SessionBench _bench = new();

    [Fact]
    public void Update_that_the_call_leaves_undecided_is_refused_while_the_device_waits()
    {
        _bench.Connect();
        CallerUpdates("u1", 2, Changed);

        _bench.Pass(TimeSpan.FromSeconds(25));

        Assert.Equal(["504 UPDATE"], _bench.Caller.TakeNames());
    }

    [Fact]
    public void Update_after_one_that_is_undecided_does_not_get_its_answer()
    {
        _bench.Connect();
        CallerUpdates("u1", 2, Changed);
        _bench.Pass(TimeSpan.FromSeconds(25));
        _bench.Caller.TakeNames();

        CallerUpdates("u2", 3, Changed.Replace("1 2 IN", "1 3 IN", StringComparison.Ordinal));
        Assert.Equal(["500 UPDATE"], _bench.Caller.TakeNames());
        _bench.Respond(200);
        Assert.Empty(_bench.Caller.TakeNames());
        CallerUpdates("u3", 4, Changed.Replace("1 2 IN", "1 4 IN", StringComparison.Ordinal));
        _bench.Respond(200);

        Assert.Equal(["200 UPDATE"], _bench.Caller.TakeNames());
    }

    [Fact]
    public void Change_cancelled_by_its_device_is_ended_with_487()
    {
        _bench.Connect();
        var answer = _bench.Caller.Last("200 INVITE");
        _bench.Receive(_bench.Caller, SipText.InDialog(answer, "INVITE", "r1", 2, Changed));

        _bench.Receive(_bench.Caller, SipText.InDialog(answer, "CANCEL", "r1", 2));

        Assert.Equal(["200 CANCEL", "487 INVITE"], _bench.Caller.TakeNames());
        _bench.Respond(200);
        Assert.DoesNotContain("200 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
    }

    [Fact]
    public void Offer_of_a_device_is_acknowledged_when_the_other_side_hangs_up_instead_of_answering()
    {
        _bench.Connect();
        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "INVITE", "r1", 1));
        _bench.Receive(_bench.Caller, SipText.Response(_bench.Caller.Last("INVITE"), 200, "alice", Changed));
        Assert.Contains("200 INVITE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        _bench.Caller.TakeNames();

        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "BYE", "b1", 2));

        Assert.Equal(["ACK", "BYE"], _bench.Caller.TakeNames());
    }

    [Fact]
    public void Answer_to_a_change_of_a_leg_that_has_ended_is_acknowledged()
    {
        _bench.Connect();
        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "INVITE", "r1", 1));
        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "BYE", "b1", 2));
        Assert.Equal(["INVITE", "BYE"], _bench.Caller.TakeNames());

        _bench.Receive(_bench.Caller, SipText.Response(_bench.Caller.Last("INVITE"), 200, "alice", Changed));

        Assert.Equal(["ACK"], _bench.Caller.TakeNames());
    }

    [Fact]
    public void Answer_with_an_offer_is_acknowledged_when_its_device_hangs_up_before_the_caller_answers()
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1));
        _bench.Respond(200);
        _bench.Phone.TakeNames();

        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Last("INVITE"), "bob", "BYE", "b1", 1));

        Assert.Equal(["200 BYE", "ACK"], _bench.Phone.TakeNames());
    }

    [Fact]
    public void Late_answer_that_is_repeated_is_acknowledged_each_time_and_ended_once()
    {
        _bench.Invite();
        _bench.Respond(180);
        _bench.CancelInvite();
        _bench.Respond(200);
        _bench.Phone.TakeNames();

        _bench.Respond(200);

        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
    }

    [Fact]
    public void Cancel_that_the_call_hears_of_after_the_hang_up_leaves_it_unanswered()
    {
        _bench.Invite();
        _bench.Call.LostAnswers = 1;
        _bench.Respond(200);
        _bench.CancelInvite();
        Assert.Contains("487 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        _bench.Call.Take(new CallInput.Released(new LegId(1), ReleaseCause.HungUp));

        _bench.Pass(TimeSpan.FromSeconds(5));

        Assert.Equal((CallVerdict.Cancelled, 487), (_bench.Call.State.Verdict, _bench.Call.State.Status));
        Assert.Null(_bench.Call.State.AnsweredAt);
    }

    [Fact]
    public void Caller_who_never_acknowledges_reliable_progress_is_refused_and_the_phones_stop_ringing()
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp, "Require: 100rel\r\n"));
        _bench.Respond(180);

        _bench.Pass(TimeSpan.FromSeconds(35));

        Assert.Contains("504 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Contains("CANCEL", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        Assert.Equal((CallVerdict.Failed, 504), (_bench.Call.State.Verdict, _bench.Call.State.Status));
    }

    [Fact]
    public void Answer_that_the_caller_cannot_be_given_is_no_answer()
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1));
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 200, "bob"));

        Assert.Contains("488 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(["INVITE", "ACK", "BYE"], _bench.Phone.TakeNames());
        Assert.Equal((CallVerdict.Failed, 488), (_bench.Call.State.Verdict, _bench.Call.State.Status));
        Assert.Null(_bench.Call.State.AnsweredAt);
    }

    private void CallerUpdates(string branch, int cseq, string body) =>
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "UPDATE", branch, cseq, body));
}
