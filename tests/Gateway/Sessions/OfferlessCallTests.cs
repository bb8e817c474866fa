using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Calls whose INVITE leaves the offer to the other side, with and without reliable responses.</summary>
public sealed class OfferlessCallTests
{
    private readonly SessionBench _bench = new();

    [Fact]
    public void Phone_asked_for_an_offer_is_not_invited_to_make_it_reliably()
    {
        Invite();

        Assert.Equal("timer", SipText.Header(_bench.Phone.Last("INVITE"), "Supported"));
    }

    [Fact]
    public void Phone_asked_to_answer_may_do_so_reliably()
    {
        _bench.Invite();

        Assert.Equal("100rel, timer", SipText.Header(_bench.Phone.Last("INVITE"), "Supported"));
    }

    [Theory]
    [InlineData("Supported: 100rel\r\n")]
    [InlineData("Require: 100rel\r\n")]
    public void Caller_is_sent_no_description_before_the_answer(string extension)
    {
        Invite(extension);
        _bench.Phone.TakeNames();

        _bench.Receive(_bench.Phone, SipText.Response(_bench.Phone.Last("INVITE"), 183, "bob", SipText.Sdp, "Require: 100rel\r\nRSeq: 7\r\n"));

        Assert.Empty(_bench.Phone.TakeNames());
        Assert.DoesNotContain("m=audio", _bench.Caller.Last("183 INVITE"), StringComparison.Ordinal);
        _bench.Respond(200);
        Assert.Contains("m=audio", _bench.Caller.Last("200 INVITE"), StringComparison.Ordinal);
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "ACK", "a1", 1, SipText.Sdp));
        Assert.Equal(["ACK"], _bench.Phone.TakeNames());
        Assert.Equal(CallPhase.Talking, _bench.Call.State.Phase);
    }

    [Fact]
    public void Caller_whose_acknowledgement_lacks_the_answer_is_ended_at_once()
    {
        Invite();
        _bench.Respond(200);
        _bench.Caller.TakeNames();
        _bench.Phone.TakeNames();

        _bench.CallerAcks();

        Assert.Equal(["BYE"], _bench.Caller.TakeNames());
        Assert.Equal(["ACK", "BYE"], _bench.Phone.TakeNames());
        Assert.Equal(CallPhase.Ended, _bench.Call.State.Phase);
    }

    [Fact]
    public void Change_whose_acknowledgement_lacks_the_answer_ends_the_call()
    {
        _bench.Connect();
        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "INVITE", "r1", 2));
        _bench.Respond(200);
        _bench.Caller.TakeNames();
        _bench.Phone.TakeNames();

        _bench.Receive(_bench.Caller, SipText.InDialog(_bench.Caller.Last("200 INVITE"), "ACK", "a2", 2));

        Assert.Equal(["BYE"], _bench.Caller.TakeNames());
        Assert.Equal(["ACK", "BYE"], _bench.Phone.TakeNames());
    }

    private void Invite(string more = "") => _bench.Receive(_bench.Caller, SipText.Request("INVITE", "i1", 1, more: more));
}
