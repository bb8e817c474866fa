using System.Net;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Sessions;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Session timers through a call (RFC 4028): 120 s, so refreshed after 60 and ended after 88.</summary>
public sealed class SessionTimerTests
{
    private const string Timer = "Supported: timer\r\n";

    private static readonly TimeSpan Half = TimeSpan.FromMilliseconds(60_200);

    private readonly SessionBench _bench = new(options: new SessionOptions(TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(90), IPAddress.Loopback));

    [Theory]
    [InlineData("", "INVITE")]
    [InlineData("Allow: INVITE, UPDATE\r\n", "UPDATE")]
    public void Devices_without_timers_are_refreshed_by_the_gateway_as_they_can(string allow, string method)
    {
        Connect(allow, allow);

        _bench.Pass(Half);

        Assert.Equal([method], _bench.Caller.TakeNames());
        Assert.Equal([method], _bench.Phone.TakeNames());
        AnswerRefreshes(method, 200);
        _bench.Pass(TimeSpan.FromSeconds(50));
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
        _bench.Pass(TimeSpan.FromSeconds(12));
        Assert.Contains(method, _bench.Caller.TakeNames(), StringComparer.Ordinal);
    }

    [Fact]
    public void Refresh_by_invite_offers_what_was_agreed_and_is_not_passed_on()
    {
        Connect("", "");
        _bench.Pass(Half);

        Assert.Contains("m=audio 0 RTP/AVP 0", _bench.Caller.Last("INVITE"), StringComparison.Ordinal);
        _bench.Caller.TakeNames();
        _bench.Phone.TakeNames();
        AnswerRefreshes("INVITE", 200);

        Assert.Equal(["ACK"], _bench.Caller.TakeNames());
        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
    }

    [Theory]
    [InlineData(488)]
    [InlineData(405)]
    public void Refresh_that_is_refused_shows_that_the_device_is_there(int status)
    {
        Connect("", "");
        _bench.Pass(Half);

        AnswerRefreshes("INVITE", status);

        _bench.Pass(TimeSpan.FromSeconds(50));
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
    }

    [Fact]
    public void Refresh_that_meets_another_change_is_sent_again_soon()
    {
        Connect("", "");
        _bench.Pass(Half);
        AnswerRefreshes("INVITE", 491);
        _bench.Caller.TakeNames();

        _bench.Pass(TimeSpan.FromSeconds(5));

        Assert.Contains("INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(481)]
    [InlineData(408)]
    public void Refresh_of_a_session_that_the_device_has_lost_ends_the_call(int status)
    {
        Connect("", "");
        _bench.Pass(Half);
        _bench.Phone.TakeNames();

        _bench.Receive(_bench.Caller, SipText.Response(_bench.Caller.Last("INVITE"), status, "alice"));

        Assert.Contains("BYE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Contains("BYE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(ReleaseCause.SessionExpired, _bench.Call.State.Cause);
    }

    [Fact]
    public void Refresh_that_nobody_answers_ends_the_call_on_both_sides()
    {
        Connect("", "");
        _bench.Pass(Half);
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 200, "bob", SipText.Sdp));
        _bench.Phone.TakeNames();

        _bench.Pass(TimeSpan.FromSeconds(33));

        Assert.Contains("BYE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Contains("BYE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        Assert.Equal((CallVerdict.Answered, ReleaseCause.SessionExpired), (_bench.Call.State.Verdict, _bench.Call.State.Cause));
        _bench.ExpectGone();
    }

    [Fact]
    public void Devices_that_refresh_themselves_are_left_alone_while_they_do()
    {
        Connect(Timer + "Session-Expires: 120;refresher=uac\r\n", "Require: timer\r\nSession-Expires: 120;refresher=uas\r\n");
        Assert.Equal("120;refresher=uac", SipText.Header(_bench.Caller.Last("200 INVITE"), "Session-Expires"));
        for (var i = 0; i < 4; i++)
        {
            _bench.Pass(TimeSpan.FromSeconds(60));
            Refresh(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "UPDATE", $"c{i}", i + 2, null, Timer + "Session-Expires: 120;refresher=uac\r\n"));
            Refresh(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "UPDATE", $"p{i}", i + 1, null, Timer + "Session-Expires: 120;refresher=uac\r\n"));
        }

        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
    }

    [Fact]
    public void Device_that_promised_to_refresh_and_does_not_ends_the_call()
    {
        Connect("", "Require: timer\r\nSession-Expires: 120;refresher=uas\r\n");
        _bench.Pass(Half);
        AnswerCaller("INVITE", 200);
        Assert.Empty(_bench.Phone.TakeNames());
        _bench.Caller.TakeNames();

        _bench.Pass(TimeSpan.FromSeconds(28));

        Assert.Contains("BYE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        Assert.Contains("BYE", _bench.Phone.TakeNames(), StringComparer.Ordinal);
        Assert.Equal(ReleaseCause.SessionExpired, _bench.Call.State.Cause);
    }

    [Fact]
    public void Caller_who_asks_for_too_short_a_session_is_told_the_shortest()
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp, Timer + "Session-Expires: 30\r\n"));

        Assert.Equal(["422 INVITE"], _bench.Caller.TakeNames());
        Assert.Equal("90", SipText.Header(_bench.Caller.Last("422 INVITE"), "Min-SE"));
        Assert.Empty(_bench.Phone.Sent);
        Assert.Equal((0, 0), (_bench.Table.Calls, _bench.Table.Legs));
    }

    [Fact]
    public void Refresh_that_asks_for_too_short_a_session_is_told_the_shortest_and_changes_nothing()
    {
        Connect(Timer, "");

        Refresh(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "UPDATE", "u1", 2, null, Timer + "Session-Expires: 30\r\n"), 422);

        Assert.Equal("90", SipText.Header(_bench.Caller.Last("422 UPDATE"), "Min-SE"));
        Refresh(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "UPDATE", "u2", 3, null, Timer + "Session-Expires: 100\r\n"));
    }

    [Fact]
    public void Refresher_named_by_the_answer_to_a_refresh_is_kept()
    {
        Connect("", "");
        _bench.Pass(Half);
        _bench.Receive(_bench.Phone, SipText.Response(
            _bench.Phone.Last("INVITE"), 200, "bob", SipText.Sdp, "Require: timer\r\nSession-Expires: 200;refresher=uas\r\n"));
        AnswerCaller("INVITE", 200);
        _bench.Phone.TakeNames();

        _bench.Pass(TimeSpan.FromSeconds(61));
        AnswerCaller("INVITE", 200);
        _bench.Pass(TimeSpan.FromSeconds(59));

        Assert.Empty(_bench.Phone.TakeNames());
    }

    [Fact]
    public void Refresh_asks_for_the_interval_and_the_refresher_that_were_negotiated()
    {
        Connect("", "Require: timer\r\nSession-Expires: 100;refresher=uac\r\n");

        _bench.Pass(TimeSpan.FromMilliseconds(50_200));

        Assert.Equal("100;refresher=uac", SipText.Header(_bench.Phone.Last("INVITE"), "Session-Expires"));
    }

    [Theory]
    [InlineData("", "INVITE")]
    [InlineData("Allow: UPDATE\r\n", "UPDATE")]
    public void Refresh_found_too_short_is_sent_again_with_what_the_device_wants(string allow, string method)
    {
        Connect(allow, allow);
        _bench.Pass(Half);
        _bench.Phone.TakeNames();

        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last(method), 422, "bob", null, "Min-SE: 300\r\n"));

        Assert.Equal(method == "INVITE" ? ["ACK", method] : [method], _bench.Phone.TakeNames());
        Assert.StartsWith("300", SipText.Header(_bench.Phone.Last(method), "Session-Expires"), StringComparison.Ordinal);
        Assert.Equal("300", SipText.Header(_bench.Phone.Last(method), "Min-SE"));
        AnswerRefreshes(method, 200);
        AnswerCaller(method, 200);
        _bench.Phone.TakeNames();
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "INVITE", "r1", 2, SipText.Sdp.Replace("1 1 IN", "1 2 IN", StringComparison.Ordinal)));
        Assert.Equal(["INVITE"], _bench.Phone.TakeNames());
    }

    [Fact]
    public void Change_found_too_short_is_asked_again_and_decided_then()
    {
        Connect("", "");
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "INVITE", "r1", 2, SipText.Sdp.Replace("1 1 IN", "1 2 IN", StringComparison.Ordinal)));
        _bench.Phone.TakeNames();

        _bench.Respond(422, more: "Min-SE: 300\r\n");
        Assert.Equal(["ACK", "INVITE"], _bench.Phone.TakeNames());
        _bench.Respond(200);

        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
        Assert.Equal(["200 INVITE"], _bench.Caller.TakeNames());
    }

    [Fact]
    public void Phone_that_finds_every_session_too_short_has_refused_in_the_end()
    {
        _bench.Invite();

        for (var minimum = 200; minimum < 220; minimum++)
            _bench.Respond(422, more: $"Min-SE: {minimum}\r\n");

        Assert.Equal(5, _bench.Phone.TakeNames().Count(name => name == "INVITE"));
        Assert.Equal(CallPhase.Ended, _bench.Call.State.Phase);
    }

    [Fact]
    public void Phone_that_finds_the_session_too_short_is_asked_again_with_what_it_wants()
    {
        _bench.Invite();
        Assert.Equal("120", SipText.Header(_bench.Phone.Last("INVITE"), "Session-Expires"));

        _bench.Respond(422, more: "Min-SE: 300\r\n");

        Assert.Equal(["INVITE", "ACK", "INVITE"], _bench.Phone.TakeNames());
        var again = _bench.Phone.Last("INVITE");
        Assert.Equal(("300", "300", "2 INVITE"), (SipText.Header(again, "Session-Expires"), SipText.Header(again, "Min-SE"), SipText.Header(again, "CSeq")));
        _bench.Respond(200);
        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
    }

    [Theory]
    [InlineData("Min-SE: 60\r\n")]
    [InlineData("Min-SE: 999999999\r\n")]
    [InlineData("")]
    public void Phone_that_finds_the_session_too_short_without_sense_has_refused(string minimum)
    {
        _bench.Invite();

        _bench.Respond(422, more: minimum);

        Assert.Equal(["INVITE", "ACK"], _bench.Phone.TakeNames());
        Assert.Equal(CallPhase.Ended, _bench.Call.State.Phase);
    }

    /// <param name="caller">Header lines of the INVITE.</param>
    /// <param name="phone">Header lines of its 200.</param>
    private void Connect(string caller, string phone)
    {
        _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, SipText.Sdp, caller));
        _bench.Respond(200, more: phone);
        _bench.CallerAcks();
        _bench.Caller.TakeNames();
        _bench.Phone.TakeNames();
    }

    private void Refresh(FakeFlow from, string update, int status = 200)
    {
        from.TakeNames();
        _bench.Receive(from, update);
        Assert.Equal([$"{status} UPDATE"], from.TakeNames());
    }

    private void AnswerRefreshes(string method, int status)
    {
        AnswerCaller(method, status);
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last(method), status, "bob", Body(method, status)));
    }

    private void AnswerCaller(string method, int status) =>
        _bench.Receive(_bench.Caller, SipText.Response(_bench.Caller.Last(method), status, "alice", Body(method, status)));

    private static string? Body(string method, int status) => method == "INVITE" && status == 200 ? SipText.Sdp : null;
}
