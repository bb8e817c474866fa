using Softswitch.Contracts.Users;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Reach;
using Softswitch.Gateway.Tests.Sessions;
using static Softswitch.Gateway.Tests.Subscriptions.SubscriptionBench;

namespace Softswitch.Gateway.Tests.Subscriptions;

/// <summary>Phones whose keys stand as what their user has switched (as-feature-event, SPEC P3).</summary>
public sealed class KeySubscriptionTests
{
    private const string Event = "Event: as-feature-event\r\nExpires: 600\r\nAccept: application/x-as-feature-event+xml\r\n";
    private const string Type = "Content-Type: application/x-as-feature-event+xml\r\n";
    private const string Quiet = "<SetDoNotDisturb><device/><doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb>";
    private const string Busy = "<SetForwarding><forwardingType>forwardBusy</forwardingType><forwardDN>102</forwardDN><activateForward>true</activateForward></SetForwarding>";

    private readonly SubscriptionBench _bench = new();

    [Theory]
    [InlineData("alice")]
    [InlineData("101")]
    public void Phone_is_told_how_its_keys_stand_and_whatever_is_switched_elsewhere(string target)
    {
        var answer = _bench.Subscribe(target, Event);
        Assert.Equal("600", SipText.Header(answer, "Expires"));
        var first = Assert.Single(_bench.Confirm());
        Assert.Equal("as-feature-event", SipText.Header(first, "Event"));
        Assert.StartsWith("multipart/mixed;boundary=", SipText.Header(first, "Content-Type"), StringComparison.Ordinal);
        Assert.Contains("<doNotDisturbOn>false<", Body(first), StringComparison.Ordinal);
        Assert.Equal(4, Body(first).Split("<device>").Length - 1);
        _bench.Pass(1);

        Become(new LampFeatures(true, null, null, "0612345678", 4));

        var second = Body(Assert.Single(_bench.Confirm()));
        foreach (var text in new[] { "<doNotDisturbOn>true<", "<forwardTo>0612345678<", "<ringCount>4<" })
            Assert.Contains(text, second, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_pressed_within_or_with_a_subscription_is_switched_and_told_at_once()
    {
        _bench.Keys.Switches = key => Become(new LampFeatures(key is PhoneKey.Quiet, null, key is PhoneKey.Forward { To: var to } ? to : null, null, 4), isTold: false);
        var answer = _bench.Subscribe("alice", Event + Type, keys: Quiet);
        Assert.Contains("<doNotDisturbOn>true<", Body(Assert.Single(_bench.Confirm())), StringComparison.Ordinal);
        _bench.Pass(1);

        Assert.StartsWith("SIP/2.0 200 ", _bench.Again(answer, Event + Type, keys: Busy), StringComparison.Ordinal);
        Assert.Contains("<forwardTo>102<", Body(Assert.Single(_bench.Confirm())), StringComparison.Ordinal);
        Assert.Equal([new PhoneKey.Quiet(true), new PhoneKey.Forward(PhoneForwardKind.Busy, true, "102")], _bench.Keys.Pressed);
    }

    [Theory]
    [InlineData(Type, "<SetDoNotDisturb>", 400)]
    [InlineData(Type, "<!DOCTYPE a><SetDoNotDisturb><doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb>", 400)]
    [InlineData("Content-Type: application/sdp\r\n", Quiet, 415)]
    [InlineData("", Quiet, 415)]
    public void Body_that_is_no_order_is_refused_and_the_subscription_stays(string type, string keys, int status)
    {
        Assert.StartsWith($"SIP/2.0 {status} ", _bench.Subscribe("alice", Event + type, keys: keys), StringComparison.Ordinal);
        Assert.Equal(0, _bench.Count);
        var answer = _bench.Subscribe("alice", Event);

        var refused = _bench.Again(answer, Event + type, keys: keys);

        Assert.StartsWith($"SIP/2.0 {status} ", refused, StringComparison.Ordinal);
        Assert.Equal((1, 0), (_bench.Count, _bench.Keys.Pressed.Count));
        Assert.Equal(status == 415, refused.Contains("Accept: application/x-as-feature-event+xml", StringComparison.Ordinal));
        Assert.StartsWith("SIP/2.0 200 ", _bench.Again(answer, Event), StringComparison.Ordinal);
    }

    [Fact]
    public void Body_that_is_too_long_is_refused() =>
        Assert.StartsWith("SIP/2.0 413 ", _bench.Subscribe("alice", Event + Type, keys: Quiet + new string(' ', 5000)), StringComparison.Ordinal);

    [Theory]
    [InlineData(PhoneKeyVerdict.Nobodys, 403)]
    [InlineData(PhoneKeyVerdict.Impossible, 400)]
    [InlineData(PhoneKeyVerdict.NotNow, 503)]
    public void Key_that_switches_nothing_is_answered_so(PhoneKeyVerdict verdict, int status)
    {
        _bench.Keys.Verdict = verdict;
        Assert.StartsWith($"SIP/2.0 {status} ", _bench.Subscribe("alice", Event + Type, keys: Quiet), StringComparison.Ordinal);
        Assert.Equal((0, 0), (_bench.Count, _bench.Gateway.Subscriptions.Lamps.Count));
    }

    [Fact]
    public void Keys_of_others_and_of_nobody_are_none()
    {
        foreach (var target in new[] { "102", "103", "999", "bob" })
            Assert.StartsWith("SIP/2.0 404 ", _bench.Subscribe(target, Event + Type, keys: Quiet), StringComparison.Ordinal);
        _bench.Lamps.IsNobodys = true;
        Assert.StartsWith("SIP/2.0 403 ", _bench.Subscribe("alice", Event + Type, keys: Quiet), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 406 ", _bench.Subscribe("alice", Event.Replace("x-as-feature", "x-other", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(_bench.Keys.Pressed);
    }

    private void Become(LampFeatures features, bool isTold = true) => _bench.Lamps[ScriptedLamps.Keys].Become(new LampPicture(Features: features), isTold);
}
