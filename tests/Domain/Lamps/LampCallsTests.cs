using Softswitch.Domain.Calls;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tests.Calls;
using Softswitch.Domain.Users;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Lamps;

public sealed class LampCallsTests
{
    private static readonly Party Anna = new("101", "Anna", new UserId(new Guid(1, 0, 0, new byte[8])));
    private static readonly Party Bert = new("102", "Bert", new UserId(new Guid(2, 0, 0, new byte[8])));
    private static readonly LegId Second = new(2);

    [Theory]
    [InlineData(CallPhase.New)]
    [InlineData(CallPhase.Routing)]
    [InlineData(CallPhase.Ending)]
    [InlineData(CallPhase.Ended)]
    public void Call_that_has_not_found_its_way_or_is_over_lights_nothing(CallPhase phase) => Assert.Empty(LampCalls.Of(In(phase)));

    [Fact]
    public void Call_that_rings_lights_the_caller_and_blinks_at_the_called()
    {
        var lamps = LampCalls.Of(Between("demo102"));

        Assert.Equal(new LampCall(Offer.Call, true, LampLight.On, "102", "Bert"), lamps[new("101")]);
        Assert.Equal(new LampCall(Offer.Call, false, LampLight.Blinking, "101", "Anna"), lamps[new("102")]);
        Assert.Equal(2, lamps.Count);
    }

    [Fact]
    public void Call_that_is_talked_lights_both()
    {
        var talking = Run(Between("demo102", "demo102b"), new CallInput.Answered(Second, Body("answer")));

        Assert.Equal("101 On, 102 On", Text(talking));
        Assert.Equal("", Text(Run(talking, new CallInput.Released(LegId.Caller, ReleaseCause.HungUp))));
    }

    [Fact]
    public void Group_blinks_and_burns_with_its_members_and_a_member_who_did_not_answer_goes_out()
    {
        var carl = new Party("103", "Carl", new UserId(new Guid(3, 0, 0, new byte[8])));
        var route = new Route(Anna, new Party("300", "Sales"), [Target("demo102") with { Owner = Bert }, Target("demo103") with { Owner = carl }], null, Way: [
            new RouteReason(RouteRule.Group, "300", "Sales", "rings 102 103"), new RouteReason(RouteRule.Extension, "102", "", "rings")]);
        var ringing = Run(BeingRouted(), new CallInput.Routed(route));

        Assert.Equal("101 On, 102 Blinking, 103 Blinking, 300 Blinking", Text(ringing));
        Assert.Equal("101 On, 103 On, 300 On", Text(Run(ringing, new CallInput.Answered(Second, Body("answer")))));
    }

    [Fact]
    public void User_who_had_the_call_led_on_is_not_busy_with_it()
    {
        var route = new Route(Anna, Bert, [Target("demo102")], null, Way: [new RouteReason(RouteRule.Reach, "109", "Zoe", "to 102")]);

        Assert.Equal("101 On, 102 Blinking", Text(Run(BeingRouted(), new CallInput.Routed(route))));
    }

    [Fact]
    public void Service_of_the_platform_is_lit_while_it_is_called()
    {
        var served = Run(BeingRouted(), new CallInput.Routed(ToService(ServiceKind.Echo) with { Caller = Anna }));

        Assert.Contains("600 On", Text(served), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_calls_anonymously_is_nobody_at_the_lamp_of_the_called()
    {
        var offer = new CallInput.Offered(Offer with { Anonymous = true });
        var ringing = Run(CallState.New, offer, new CallInput.Routed(new Route(Anna, Bert, [Target("demo102")], null)));

        Assert.Equal(("", ""), (LampCalls.Of(ringing)[new("102")].Number, LampCalls.Of(ringing)[new("102")].Name));
    }

    [Fact]
    public void Strangers_of_other_numbers_light_nothing()
    {
        var outside = new Party("+31612345678", "Mobile");
        Assert.Equal("102 Blinking", Text(Run(BeingRouted(), new CallInput.Routed(new Route(outside, Bert, [Target("demo102")], null)))));
        Assert.Equal("", Text(Dialling("one")));
    }

    [Fact]
    public void Lamps_that_may_not_differ_are_the_same()
    {
        CallState[] states = [CallState.New, BeingRouted(), Between("demo102"), Between("demo102", "x"), Talking(), Ending(), Ended(), Dialling("one")];
        foreach (var one in states)
        {
            foreach (var other in states)
                Assert.True(LampCalls.MayDiffer(one, other) || Text(one) == Text(other));
        }
    }

    private static CallState Between(params string[] channels) =>
        Run(BeingRouted(), new CallInput.Routed(new Route(Anna, Bert, [.. channels.Select(Target)], null)));

    private static string Text(CallState state) => string.Join(", ", LampCalls.Of(state).OrderBy(lamp => lamp.Key.Value, StringComparer.Ordinal).Select(lamp => $"{lamp.Key} {lamp.Value.Light}"));
}
