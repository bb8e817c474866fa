using System.Net;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Sessions;

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
        Assert.Equal(["491 UPDATE"], _bench.Caller.TakeNames());
        _bench.Respond(200);
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

    [Fact]
    public void Caller_who_has_lost_his_early_dialog_is_refused_and_not_sent_bye()
    {
        ProgressReliably();
        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "UPDATE", "u1", 1, Changed));
        _bench.Caller.TakeNames();

        _bench.Receive(_bench.Caller, SipText.Response(_bench.Caller.Last("UPDATE"), 481, "alice"));

        Assert.Equal(["500 INVITE"], _bench.Caller.TakeNames());
        Assert.Contains("CANCEL", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(CallVerdict.Failed, _bench.Call.State.Verdict);
    }

    [Fact]
    public void Phone_that_has_lost_its_early_dialog_is_cancelled_and_let_go_when_it_answers()
    {
        ProgressReliably();
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("183 INVITE"), "UPDATE", "u1", 3, Changed));
        Assert.Equal(["UPDATE"], _bench.Phone.TakeNames());

        _bench.Agree("UPDATE", status: 481);

        Assert.Equal(["CANCEL"], _bench.Phone.TakeNames());
        Assert.Contains("480 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        _bench.Respond(200);
        Assert.Equal(["ACK", "BYE"], _bench.Phone.TakeNames());
    }

    [Fact]
    public void Answer_for_which_there_are_no_ports_ends_the_call()
    {
        var media = new CountedMedia(ports: 1);
        var bench = new SessionBench(media: media);
        var offer = SipText.Sdp.Replace("audio 0", "audio 4000", StringComparison.Ordinal);
        bench.Receive(bench.Caller, SipText.Request("INVITE", "i1", 1));
        bench.Receive(bench.Phone, SipText.Response(bench.Phone.Last("INVITE"), 200, "bob", offer));
        bench.Phone.TakeNames();

        bench.Receive(bench.Caller, SipText.InDialog(bench.Caller.Last("200 INVITE"), "ACK", "a1", 1, offer));

        Assert.Equal(["ACK", "BYE"], bench.Phone.TakeNames());
        Assert.Contains("BYE", bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(0, media.Open);
    }

    [Fact]
    public void Refresh_waits_while_an_offer_of_the_device_has_no_answer()
    {
        var bench = new SessionBench(options: new SessionOptions(TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(90), IPAddress.Loopback));
        bench.Connect();
        bench.Receive(bench.Phone, SipText.FromCalled(bench.Phone.Sent[0], "bob", "INVITE", "r1", 1));
        bench.Call.Failures = int.MaxValue;
        bench.Receive(bench.Caller, SipText.Response(bench.Caller.Last("INVITE"), 200, "alice", Changed));
        bench.Caller.TakeNames();

        bench.Pass(TimeSpan.FromSeconds(55));
        Assert.Empty(bench.Caller.TakeNames());
        bench.Pass(TimeSpan.FromSeconds(8));

        Assert.Equal(["ACK", "BYE"], bench.Caller.TakeNames().Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Answer_waits_for_the_acknowledgement_of_the_description_sent_before()
    {
        Invite("Supported: 100rel\r\n");
        _bench.Respond(200);
        Assert.DoesNotContain("200 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);

        Prack();

        Assert.Equal(["200 PRACK", "200 INVITE"], _bench.Caller.TakeNames());
    }

    [Fact]
    public void Answer_that_waits_for_an_acknowledgement_that_never_comes_is_refused()
    {
        Invite("Supported: 100rel\r\n");
        _bench.Respond(200);

        _bench.Pass(TimeSpan.FromSeconds(35));

        Assert.Contains("504 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Contains("BYE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        Assert.Equal((CallVerdict.Failed, 504), (_bench.Call.State.Verdict, _bench.Call.State.Status));
    }

    [Fact]
    public void Answer_that_still_waits_when_the_phone_hangs_up_is_a_refusal()
    {
        Invite("Supported: 100rel\r\n");
        _bench.Respond(200);

        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "BYE", "b1", 1));

        Assert.Contains("480 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Equal((CallVerdict.Failed, 480), (_bench.Call.State.Verdict, _bench.Call.State.Status));
        Assert.Null(_bench.Call.State.AnsweredAt);
    }

    // A session stands before the phone is answered, so that it can be changed.
    private void ProgressReliably()
    {
        Invite("Supported: 100rel\r\nAllow: UPDATE\r\n");
        Prack();
        _bench.Caller.TakeNames();
        _bench.Phone.TakeNames();
    }

    private void Invite(string more)
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp, more));
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 183, "bob", SipText.Sdp, "Require: 100rel\r\nRSeq: 7\r\n"));
        _bench.Agree("PRACK");
    }

    private void Prack()
    {
        var progress = _bench.Caller.Last("183 INVITE");
        var prack = SipText.Write(
            "PRACK sip:127.0.0.1:5060 SIP/2.0", "p1", SipText.Header(progress, "From"), SipText.Header(progress, "To"), "caller-call", 2, "PRACK", null,
            $"RAck: {SipText.Header(progress, "RSeq")} 1 INVITE\r\n");
        _bench.Receive(_bench.Caller, prack);
    }

    private void CallerUpdates(string branch, int cseq, string body) =>
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "UPDATE", branch, cseq, body));
}
