using Softswitch.Domain.Lamps;
using Softswitch.Gateway.Tests.Sessions;
using static Softswitch.Gateway.Tests.Subscriptions.SubscriptionBench;

namespace Softswitch.Gateway.Tests.Subscriptions;

/// <summary>SUBSCRIBE and what follows it.</summary>
public sealed class SubscriptionTests
{
    private readonly SubscriptionBench _bench = new();

    [Fact]
    public void Subscriber_is_answered_and_told_how_the_lamp_is()
    {
        _bench.Lamps["102"].Become(Busy(LampLight.Blinking));

        var answer = _bench.Subscribe();

        Assert.StartsWith("SIP/2.0 200 ", answer, StringComparison.Ordinal);
        Assert.Equal("600", SipText.Header(answer, "Expires"));
        Assert.StartsWith("<sip:", SipText.Header(answer, "Contact"), StringComparison.Ordinal);
        var notify = Assert.Single(_bench.Notifies());
        Assert.StartsWith("NOTIFY sip:alice@127.0.0.1:5070 SIP/2.0\r\n", notify, StringComparison.Ordinal);
        Assert.Equal("active;expires=600", SipText.Header(notify, "Subscription-State"));
        Assert.Equal("dialog", SipText.Header(notify, "Event"));
        Assert.Equal(SipText.Header(answer, "To"), SipText.Header(notify, "From"));
        Assert.Equal("sip:102@acme.test", (string)Document(notify).Attribute("entity")!);
        Assert.Equal("early", States(notify));
        Assert.Contains("sip:105@acme.test", Body(notify), StringComparison.Ordinal);
    }

    [Fact]
    public void Lamp_that_blinks_burns_and_goes_out_is_told_each_time_in_full()
    {
        _bench.Subscribe();
        Assert.Equal("terminated", States(Assert.Single(_bench.Confirm())));
        string[] states = ["early", "confirmed", "terminated"];
        LampPicture[] pictures = [Busy(LampLight.Blinking), Busy(LampLight.On), LampPicture.Out];
        for (var i = 0; i < pictures.Length; i++)
        {
            _bench.Pass(1);
            _bench.Lamps["102"].Become(pictures[i]);
            var notify = Assert.Single(_bench.Confirm());
            Assert.Equal(states[i], States(notify));
            Assert.Equal((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), (string)Document(notify).Attribute("version")!);
        }
    }

    [Fact]
    public void Changes_in_quick_succession_are_told_in_one()
    {
        _bench.Subscribe();
        _bench.Confirm();
        for (var i = 0; i < 100; i++)
            _bench.Lamps["102"].Become(Busy(i % 2 == 0 ? LampLight.Blinking : LampLight.On));
        Assert.Empty(_bench.Notifies());

        _bench.Pass(0.5);

        Assert.Equal("confirmed", States(Assert.Single(_bench.Confirm())));
    }

    [Theory]
    [InlineData("104")]
    [InlineData("999")]
    [InlineData("whatever")]
    public void Lamp_that_may_not_be_seen_looks_like_one_that_is_none_whatever_happens(string target)
    {
        _bench.Lamps[target].Become(Busy(LampLight.On));

        var answer = _bench.Subscribe(target);
        var notify = Assert.Single(_bench.Confirm());
        _bench.Pass(1);
        _bench.Lamps[target].Become(Busy(LampLight.Blinking));
        _bench.Pass(1);

        Assert.Equal("600", SipText.Header(answer, "Expires"));
        Assert.Equal("none terminated", (string)Document(notify).Elements().Single().Attribute("id")! + " " + States(notify));
        Assert.Empty(_bench.Notifies());
    }

    [Fact]
    public void Who_is_at_the_other_side_is_told_only_to_those_who_may_know()
    {
        _bench.Lamps["103"].Become(Busy(LampLight.On));
        _bench.Subscribe("103");

        var notify = Assert.Single(_bench.Notifies());

        Assert.Equal("confirmed", States(notify));
        Assert.DoesNotContain("105", Body(notify), StringComparison.Ordinal);
        Assert.DoesNotContain("Eve", Body(notify), StringComparison.Ordinal);
    }

    [Fact]
    public void Renewal_keeps_the_dialog_and_tells_anew()
    {
        var answer = _bench.Subscribe();
        _bench.Confirm();
        _bench.Pass(500);

        var again = _bench.Again(answer);

        Assert.Equal((SipText.Header(answer, "To"), "600"), (SipText.Header(again, "To"), SipText.Header(again, "Expires")));
        Assert.Equal("active;expires=600", SipText.Header(Assert.Single(_bench.Confirm()), "Subscription-State"));
        _bench.Pass(500);
        Assert.Equal(1, _bench.Count);
    }

    [Fact]
    public void Subscription_that_is_not_renewed_ends_with_a_last_word()
    {
        _bench.Subscribe();
        _bench.Confirm();
        _bench.Pass(601);

        Assert.Equal("terminated;reason=timeout", SipText.Header(Assert.Single(_bench.Confirm()), "Subscription-State"));
        Assert.Equal((0, 0, false), (_bench.Count, _bench.Gateway.Subscriptions.Lamps.Count, _bench.Lamps["102"].IsWatched));
    }

    [Fact]
    public void Subscriber_who_gives_up_is_told_once_more_and_forgotten()
    {
        var answer = _bench.Subscribe();
        _bench.Confirm();

        var last = _bench.Again(answer, "Event: dialog\r\nExpires: 0\r\n");

        Assert.Equal("0", SipText.Header(last, "Expires"));
        Assert.Equal("terminated;reason=timeout", SipText.Header(Assert.Single(_bench.Confirm()), "Subscription-State"));
        Assert.Equal(0, _bench.Count);
        Assert.StartsWith("SIP/2.0 481 ", _bench.Again(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_only_asks_is_told_and_nothing_is_kept()
    {
        _bench.Lamps["102"].Become(Busy(LampLight.On));
        Assert.StartsWith("SIP/2.0 200 ", _bench.Subscribe(more: "Event: dialog\r\nExpires: 0\r\n"), StringComparison.Ordinal);

        Assert.Equal("confirmed", States(Assert.Single(_bench.Confirm())));
        Assert.Equal(0, _bench.Count);
    }

    [Fact]
    public void Phone_that_begins_anew_has_its_former_subscription_replaced()
    {
        _bench.Subscribe();
        _bench.Confirm();

        _bench.Subscribe(callId: "after-restart");
        _bench.Confirm();
        _bench.Subscribe("103", callId: "other-lamp");
        _bench.Confirm();
        _bench.Subscribe(callId: "other-phone", contact: "<sip:alice@127.0.0.1:5099>");

        Assert.Equal(3, _bench.Count);
    }

    [Fact]
    public void List_tells_all_lamps_in_one()
    {
        _bench.Lamps["103"].Become(Busy(LampLight.On));

        var answer = _bench.Subscribe("lamps", "Event: dialog\r\nExpires: 600\r\nSupported: eventlist\r\nAccept: multipart/related, application/rlmi+xml, application/dialog-info+xml\r\n");

        Assert.Equal("eventlist", SipText.Header(answer, "Require"));
        var notify = Assert.Single(_bench.Confirm());
        Assert.StartsWith("multipart/related;", SipText.Header(notify, "Content-Type"), StringComparison.Ordinal);
        Assert.Contains("<resource uri=\"sip:102@acme.test\">", notify, StringComparison.Ordinal);
        Assert.Contains("<state>confirmed</state>", notify, StringComparison.Ordinal);
        _bench.Pass(1);

        _bench.Lamps["102"].Become(Busy(LampLight.Blinking, 2));
        Assert.Contains("<state>early</state>", Assert.Single(_bench.Confirm()), StringComparison.Ordinal);
    }
}
