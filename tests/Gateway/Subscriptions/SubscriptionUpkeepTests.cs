using Softswitch.Domain.Lamps;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Transport;
using static Softswitch.Gateway.Tests.Subscriptions.SubscriptionBench;

namespace Softswitch.Gateway.Tests.Subscriptions;

/// <summary>What is lost between lamp, gateway and phone, and how it is made good.</summary>
public sealed class SubscriptionUpkeepTests
{
    private readonly SubscriptionBench _bench = new();

    [Fact]
    public async Task Event_that_was_lost_is_made_good_by_the_next_look()
    {
        Subscribe();
        _bench.Lamps["102"].Become(Busy(LampLight.On), isTold: false);
        Assert.Empty(_bench.Notifies());

        await RenewAsync();

        Assert.Equal("confirmed", States(Assert.Single(_bench.Confirm())));
    }

    [Fact]
    public async Task Nothing_new_is_told_to_nobody()
    {
        Subscribe();
        await RenewAsync();
        await RenewAsync();
        Assert.Empty(_bench.Notifies());
    }

    [Fact]
    public async Task Older_picture_never_replaces_a_newer_one()
    {
        Subscribe();
        _bench.Lamps["102"].Become(Busy(LampLight.On));
        _bench.Confirm();
        _bench.Pass(1);

        await _bench.Gateway.Subscriptions.Lamps.Changed(ScriptedLamps.Tenant, "102", LampPicture.Out with { Sequence = 0 });

        Assert.Empty(_bench.Notifies());
    }

    [Fact]
    public async Task Right_that_is_taken_puts_the_lamp_out_and_given_again_lights_it()
    {
        _bench.Lamps["102"].Become(Busy(LampLight.On));
        Subscribe();
        _bench.Lamps.Sights["102"] = LampSight.Dark;
        await RenewAsync();
        Assert.Equal("terminated", States(Assert.Single(_bench.Confirm())));
        _bench.Pass(1);

        _bench.Lamps.Sights["102"] = LampSight.Lit;
        await RenewAsync();

        Assert.Equal("confirmed", States(Assert.Single(_bench.Confirm())));
    }

    [Fact]
    public async Task Channel_that_is_gone_ends_its_subscriptions()
    {
        Subscribe();
        _bench.Lamps.IsChannelGone = true;
        await RenewAsync();

        Assert.Equal("terminated;reason=rejected", SipText.Header(Assert.Single(_bench.Confirm()), "Subscription-State"));
        Assert.Equal(0, _bench.Count);
    }

    [Fact]
    public async Task List_with_other_lamps_is_to_be_asked_for_again()
    {
        _bench.Subscribe("lamps", "Event: dialog\r\nSupported: eventlist\r\n");
        _bench.Confirm();
        _bench.Pass(1);
        await RenewAsync();
        Assert.Empty(_bench.Notifies());
        _bench.Lamps.Listed = ["102"];
        await RenewAsync();

        Assert.Equal("terminated;reason=deactivated", SipText.Header(Assert.Single(_bench.Confirm()), "Subscription-State"));
    }

    [Fact]
    public async Task Lamps_that_cannot_be_reached_for_a_while_stay_as_they_were()
    {
        _bench.Lamps["102"].Become(Busy(LampLight.On));
        Subscribe();
        _bench.Lamps.IsAway = true;
        await RenewAsync();
        Assert.Empty(_bench.Notifies());
        Assert.Equal(1, _bench.Count);
        _bench.Lamps.IsAway = false;
        _bench.Lamps["102"].Become(LampPicture.Out, isTold: false);

        await RenewAsync();

        Assert.Equal("terminated", States(Assert.Single(_bench.Confirm())));
    }

    [Fact]
    public void Phone_that_never_answers_is_forgotten_and_its_lamps_are_watched_no_more()
    {
        _bench.Subscribe();
        _bench.Pass(33);

        Assert.Equal((0, 0, false), (_bench.Count, _bench.Gateway.Subscriptions.Lamps.Count, _bench.Lamps["102"].IsWatched));
        _bench.Pass(40);
        Assert.Equal((0, 0), (_bench.Gateway.Core.Wheel.Count, _bench.Gateway.Core.Transactions.Counters.TotalActive));
    }

    [Fact]
    public void Phone_that_knows_nothing_of_it_is_forgotten()
    {
        _bench.Subscribe();
        _bench.Confirm(481);
        Assert.Equal(0, _bench.Count);
    }

    [Fact]
    public void Phone_that_is_busy_is_told_later_of_how_things_are_then()
    {
        _bench.Subscribe();
        _bench.Confirm(503, "Retry-After: 10\r\n");
        _bench.Lamps["102"].Become(Busy(LampLight.On));
        _bench.Pass(9);
        Assert.Empty(_bench.Notifies());

        _bench.Pass(2);

        Assert.Equal("confirmed", States(Assert.Single(_bench.Confirm())));
    }

    [Fact]
    public void Connection_that_closes_takes_its_subscriptions_along()
    {
        var bench = new SubscriptionBench(transport: SipTransport.Tcp);
        bench.Subscribe();
        bench.Confirm();
        bench.Subscribe("103", callId: "other");
        bench.Confirm();
        Assert.Equal(2, bench.Count);

        bench.Gateway.Close(bench.Phone);

        Assert.Equal((0, 0), (bench.Count, bench.Gateway.Subscriptions.Lamps.Count));
    }

    [Fact]
    public async Task Gateway_that_stops_tells_its_subscribers_to_come_again()
    {
        Subscribe();

        await _bench.Gateway.Subscriptions.Upkeep.StopAsync();

        Assert.Matches("^terminated;reason=probation;retry-after=[0-9]+$", SipText.Header(Assert.Single(_bench.Confirm()), "Subscription-State"));
        Assert.Equal(0, _bench.Count);
    }

    [Fact]
    public void Several_phones_that_show_one_lamp_have_it_watched_once()
    {
        Subscribe();
        _bench.Subscribe(callId: "two", contact: "<sip:alice@127.0.0.1:5099>");
        _bench.Confirm();
        _bench.Pass(1);

        _bench.Lamps["102"].Become(Busy(LampLight.On));

        Assert.Equal(2, _bench.Confirm().Count);
        Assert.Equal(1, _bench.Gateway.Subscriptions.Lamps.Count);
    }

    private void Subscribe()
    {
        _bench.Subscribe();
        _bench.Confirm();
        _bench.Pass(1);
    }

    private Task RenewAsync() => _bench.Gateway.Subscriptions.Upkeep.Renew();
}
