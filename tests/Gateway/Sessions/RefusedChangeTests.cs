using System.Net;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Sessions;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Changes of a session that come to nothing: afterwards it is as it was, and can be changed.</summary>
public sealed class RefusedChangeTests
{
    private const string TooBrief = "Supported: timer\r\nSession-Expires: 30\r\n";

    private readonly SessionBench _bench = new(options: new SessionOptions(TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(90), IPAddress.Loopback));

    [Theory]
    [InlineData("INVITE")]
    [InlineData("UPDATE")]
    public void Change_refused_for_its_timer_leaves_the_next_one_free(string method)
    {
        _bench.Connect();
        CallerAsks(method, "r1", 2, Sdp(2), TooBrief);
        Assert.Equal([$"422 {method}"], _bench.Caller.TakeNames());

        CallerAsks(method, "r2", 3, Sdp(2));

        Assert.Equal(["INVITE"], _bench.Phone.TakeNames());
        _bench.Respond(200);
        Assert.Equal([$"200 {method}"], _bench.Caller.TakeNames());
    }

    [Fact]
    public void Refresh_while_a_change_waits_for_its_answer_does_not_take_its_place()
    {
        _bench.Connect();
        CallerAsks("INVITE", "r1", 2, Sdp(2));

        CallerAsks("UPDATE", "u1", 3, null);
        Assert.Equal(["200 UPDATE"], _bench.Caller.TakeNames());
        _bench.Respond(200);

        Assert.Equal(["200 INVITE"], _bench.Caller.TakeNames());
    }

    [Fact]
    public void Refresh_after_a_refused_change_is_answered_with_what_was_agreed()
    {
        _bench.Connect();
        AskPhoneInVain(Sdp(2, "a=label:new\r\n"));

        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "INVITE", "r2", 2, SipText.Sdp));

        Assert.Equal(["200 INVITE"], _bench.Phone.TakeNames());
        Assert.DoesNotContain("a=label:new", _bench.Phone.Last("200 INVITE"), StringComparison.Ordinal);
        Assert.Contains("m=audio", _bench.Phone.Last("200 INVITE"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refresh_of_our_own_after_a_refused_change_offers_what_was_agreed()
    {
        _bench.Connect();
        AskPhoneInVain(Sdp(2, "a=label:new\r\n"));

        _bench.Pass(TimeSpan.FromSeconds(61));

        var refresh = _bench.Phone.Last("INVITE");
        Assert.DoesNotContain("a=label:new", refresh, StringComparison.Ordinal);
        Assert.Contains("m=audio", refresh, StringComparison.Ordinal);
        _bench.Respond(200);
        _bench.Phone.TakeNames();
        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "INVITE", "r2", 2, SipText.Sdp));
        Assert.DoesNotContain("a=label:new", _bench.Phone.Last("200 INVITE"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refresh_after_an_accepted_change_is_answered_with_that_one()
    {
        _bench.Connect();
        CallerAsks("INVITE", "r1", 2, Sdp(2, "a=label:new\r\n"));
        _bench.Respond(200);
        _bench.Phone.TakeNames();

        _bench.Receive(_bench.Phone, SipText.FromCalled(_bench.Phone.Sent[0], "bob", "INVITE", "r2", 2, SipText.Sdp));

        Assert.Contains("a=label:new", _bench.Phone.Last("200 INVITE"), StringComparison.Ordinal);
    }

    [Fact]
    public void Change_taken_back_and_then_accepted_is_undone_at_the_phone()
    {
        _bench.Connect();
        CallerAsks("INVITE", "r1", 2, Sdp(2, "a=sendonly\r\na=label:new\r\n"));
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "CANCEL", "r1", 2));
        _bench.Phone.TakeNames();

        _bench.Respond(200);

        Assert.Equal(["ACK", "INVITE"], _bench.Phone.TakeNames());
        Assert.DoesNotContain("a=label:new", _bench.Phone.Last("INVITE"), StringComparison.Ordinal);
        Assert.Contains("m=audio", _bench.Phone.Last("INVITE"), StringComparison.Ordinal);
        _bench.Respond(200);
        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
        Assert.DoesNotContain(_bench.Call.State.Legs, leg => leg.Held);
        CallerAsks("INVITE", "r2", 3, Sdp(3));
        Assert.Equal(["INVITE"], _bench.Phone.TakeNames());
    }

    [Fact]
    public void Wish_for_an_offer_taken_back_gets_the_phone_its_answer_all_the_same()
    {
        _bench.Connect();
        CallerAsks("INVITE", "r1", 2, null);
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "CANCEL", "r1", 2));
        _bench.Phone.TakeNames();

        _bench.Respond(200);

        Assert.Equal(["ACK", "INVITE"], _bench.Phone.TakeNames());
        Assert.Contains("m=audio", _bench.Phone.Last("ACK"), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_without_description_to_a_change_counts_as_its_refusal()
    {
        _bench.Connect();
        CallerAsks("INVITE", "r1", 2, Sdp(2));
        _bench.Phone.TakeNames();

        _bench.Agree("INVITE");

        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
        Assert.Equal(["488 INVITE"], _bench.Caller.TakeNames());
        CallerAsks("INVITE", "r2", 3, Sdp(3));
        Assert.Equal(["INVITE"], _bench.Phone.TakeNames());
        _bench.Respond(200);
        Assert.Equal(["200 INVITE"], _bench.Caller.TakeNames());
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
    }

    [Fact]
    public void Acknowledgement_of_the_first_answer_is_not_taken_for_that_of_a_change()
    {
        _bench.Connect();
        CallerAsks("INVITE", "r1", 2, Sdp(2));
        _bench.Respond(200);
        _bench.Caller.TakeNames();

        _bench.CallerAcks();
        _bench.Pass(TimeSpan.FromSeconds(2));
        Assert.Contains("200 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "ACK", "a2", 2));
        _bench.Pass(TimeSpan.FromSeconds(40));

        Assert.Empty(_bench.Caller.TakeNames());
    }

    private static string Sdp(int version, string more = "") =>
        SipText.Sdp.Replace("o=- 1 1", $"o=- 1 {version}", StringComparison.Ordinal) + more;

    private void CallerAsks(string method, string branch, int cseq, string? body, string more = "") =>
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), method, branch, cseq, body, more));

    private void AskPhoneInVain(string offer)
    {
        CallerAsks("INVITE", "r1", 2, offer);
        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 488, "bob"));
        Assert.Contains("488 INVITE", _bench.Caller.TakeNames(), StringComparer.Ordinal);
        _bench.Phone.TakeNames();
    }
}
