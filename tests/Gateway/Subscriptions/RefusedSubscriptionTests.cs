using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Tests.Registrar;
using Softswitch.Gateway.Tests.Sessions;

namespace Softswitch.Gateway.Tests.Subscriptions;

/// <summary>SUBSCRIBE that is not accepted, alone and in storms.</summary>
public sealed class RefusedSubscriptionTests
{
    private readonly SubscriptionBench _bench = new();

    [Theory]
    [InlineData("102", "Event: presence\r\n", 489)]
    [InlineData("102", "", 489)]
    [InlineData("102", "Event: dialog\r\nExpires: 59\r\n", 423)]
    [InlineData("102", "Event: dialog\r\nAccept: application/pidf+xml\r\n", 406)]
    [InlineData("a%2Fb", "Event: dialog\r\n", 404)]
    [InlineData("lamps", "Event: dialog\r\n", 421)]
    [InlineData("102", "Event: dialog\r\nRequire: levitation\r\n", 420)]
    public void What_cannot_be_subscribed_to_is_refused(string target, string more, int status)
    {
        Assert.StartsWith($"SIP/2.0 {status} ", _bench.Subscribe(target, more), StringComparison.Ordinal);
        Assert.Equal((0, 0), (_bench.Count, _bench.Gateway.Subscriptions.Lamps.Count));
    }

    [Fact]
    public void Refusals_say_what_would_do()
    {
        Assert.Equal("60", SipText.Header(_bench.Subscribe(more: "Event: dialog\r\nExpires: 5\r\n"), "Min-Expires"));
        Assert.Equal("dialog, message-summary, as-feature-event", SipText.Header(_bench.Subscribe(more: "Event: presence\r\n"), "Allow-Events"));
        Assert.Equal("eventlist", SipText.Header(_bench.Subscribe("lamps"), "Require"));
        Assert.Equal("1800", SipText.Header(_bench.Subscribe(more: "Event: dialog\r\nExpires: 99999\r\n"), "Expires"));
    }

    [Fact]
    public void Subscriber_without_a_contact_is_refused() => Assert.StartsWith("SIP/2.0 400 ", _bench.Subscribe(contact: "<tel:101>"), StringComparison.Ordinal);

    [Fact]
    public void Phone_that_is_not_registered_is_refused()
    {
        _bench.Channel.Bindings = [];
        Assert.StartsWith("SIP/2.0 403 ", _bench.Subscribe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stranger_is_challenged_and_nothing_is_kept()
    {
        var bench = new SubscriptionBench(address: "192.0.2.7");

        var challenge = bench.Subscribe();
        Assert.StartsWith("SIP/2.0 401 ", challenge, StringComparison.Ordinal);
        Assert.Equal((0, 0), (bench.Count, bench.Gateway.Core.Transactions.Counters.TotalActive));

        var credentials = RegistrarBench.Credentials(challenge, method: "SUBSCRIBE", uri: "sip:102@acme.test");
        Assert.StartsWith("SIP/2.0 200 ", bench.Subscribe(more: $"Event: dialog\r\n{credentials}"), StringComparison.Ordinal);
        Assert.Equal(1, bench.Count);
    }

    [Fact]
    public void Renewal_has_to_prove_itself_as_well()
    {
        var bench = new SubscriptionBench(address: "192.0.2.7");
        var credentials = RegistrarBench.Credentials(bench.Subscribe(), method: "SUBSCRIBE", uri: "sip:102@acme.test");
        var answer = bench.Subscribe(more: $"Event: dialog\r\n{credentials}");

        Assert.StartsWith("SIP/2.0 401 ", bench.Again(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Renewal_that_is_none_is_refused()
    {
        var answer = _bench.Subscribe(more: "Event: dialog;id=7\r\nExpires: 600\r\n");
        _bench.Confirm();

        Assert.StartsWith("SIP/2.0 481 ", _bench.Again(answer), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 481 ", _bench.Again(answer.Replace(SipText.Header(answer, "To"), "<sip:102@acme.test>;tag=00000000deadbeef", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 403 ", _bench.Again(answer, "Event: dialog;id=7\r\n", from: "mallory"), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 423 ", _bench.Again(answer, "Event: dialog;id=7\r\nExpires: 1\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 500 ", _bench.Again(answer, "Event: dialog;id=7\r\n", cseq: 1), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 200 ", _bench.Again(answer, "Event: dialog;id=7\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Storm_of_one_device_is_refused_and_what_it_has_stays()
    {
        var bench = new SubscriptionBench(new AdmissionLimits { SubscriptionsPerDevice = 5 });
        var answers = Enumerable.Range(200, 50).Select(i => bench.Subscribe($"{i}", callId: $"c{i}")).ToList();

        Assert.Equal(5, answers.Count(answer => answer.StartsWith("SIP/2.0 200 ", StringComparison.Ordinal)));
        Assert.All(answers.Skip(5), answer => Assert.StartsWith("SIP/2.0 403 ", answer, StringComparison.Ordinal));
        Assert.Equal((5, 5), (bench.Count, bench.Gateway.Subscriptions.Lamps.Count));
        Assert.StartsWith("SIP/2.0 200 ", bench.Again(answers[0]), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 200 ", bench.Subscribe("204", callId: "after-restart"), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 403 ", bench.Subscribe("204", callId: "other-phone", contact: "<sip:alice@127.0.0.1:5099>"), StringComparison.Ordinal);
        Assert.Equal(5, bench.Count);
    }

    [Theory]
    [InlineData(3, 1000)]
    [InlineData(1000, 3)]
    public void Storm_on_the_gateway_is_told_to_come_later(int all, int perSource)
    {
        var bench = new SubscriptionBench(new AdmissionLimits { Subscriptions = all, SubscriptionsPerSource = perSource });
        var answers = Enumerable.Range(200, 20).Select(i => bench.Subscribe($"{i}", callId: $"c{i}")).ToList();

        Assert.All(answers.Skip(3), answer => Assert.Equal("60", SipText.Header(answer, "Retry-After")));
        Assert.Equal(3, bench.Count);
    }

    [Fact]
    public void Source_that_subscribes_too_fast_is_told_to_come_later_and_does()
    {
        var bench = new SubscriptionBench(new AdmissionLimits { SubscribesPerSecond = 10, SubscribeBurst = 20 });
        var answers = Enumerable.Range(200, 40).Select(i => bench.Subscribe($"{i}", callId: $"c{i}")).ToList();
        Assert.Equal(20, bench.Count);
        Assert.All(answers.Skip(20), answer => Assert.StartsWith("SIP/2.0 503 ", answer, StringComparison.Ordinal));
        bench.Confirm();

        bench.Pass(2);
        Assert.StartsWith("SIP/2.0 200 ", bench.Subscribe("300", callId: "later"), StringComparison.Ordinal);
    }

    [Fact]
    public void Subscriptions_are_refused_while_draining()
    {
        _bench.Gateway.Router.IsDraining = true;
        Assert.Equal("30", SipText.Header(_bench.Subscribe(), "Retry-After"));
    }

    [Fact]
    public void Subscriber_while_lamps_cannot_be_reached_is_told_to_come_later_and_nothing_is_kept()
    {
        _bench.Lamps.IsAway = true;

        Assert.StartsWith("SIP/2.0 503 ", _bench.Subscribe(), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 503 ", _bench.Subscribe("lamps", "Event: dialog\r\nSupported: eventlist\r\n"), StringComparison.Ordinal);
        Assert.Equal((0, 0), (_bench.Count, _bench.Gateway.Subscriptions.Lamps.Count));
    }
}
