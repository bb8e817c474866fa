using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>SPEC P1 to P3 on the way of a call.</summary>
public sealed class RouteReachTests
{
    [Fact]
    public void User_rings_as_long_and_where_the_profile_says_and_is_led_on_then()
    {
        var profile = new ReachProfileConfig(
            ReachDefaults.Standard, ForwardBusy: new("202"), ForwardNoAnswer: new("0612345678"), NoAnswerAfter: 15, Devices: new(["desk"]));
        var decision = Decide(Question(FromOutside).With(("201", Standard(profile), null)), "201");

        var ring = Assert.IsType<RouteDecision.Ring>(decision);
        Assert.Equal(new ChannelName("desk"), Assert.Single(ring.Devices));
        Assert.Equal(TimeSpan.FromSeconds(15), decision.Cursor.RingTime);
        Assert.Equal("202", decision.Cursor.After(CallVerdict.Busy)?.Value);
        Assert.Equal("0612345678", decision.Cursor.After(CallVerdict.Unreachable)?.Value);
        Assert.Equal("Basic, Basic, Standard: rings", decision.Reasons[^1].Value);
    }

    [Fact]
    public void User_with_all_calls_forwarded_does_not_ring()
    {
        var profile = new ReachProfileConfig(ReachDefaults.Standard, ForwardAlways: new("0612345678"), ShownNumber: ReachShownNumber.Caller);
        var decision = Decide(Question(FromOutside).With(("201", Standard(profile), null)), "201");
        Assert.Equal(("0612345678", ShownNumber.Caller), (Rung(decision), decision.Cursor.Shown!.Shown));
    }

    [Fact]
    public void User_without_a_phone_is_led_on_as_without_an_answer_unless_he_says_otherwise()
    {
        var open = new ReachProfileConfig(ReachDefaults.Standard, ForwardNoAnswer: new("202"));
        var (asUnanswered, own) = (Cursor(open), Cursor(open with { ForwardUnreachable = new("203") }));
        Assert.Equal("202", asUnanswered.After(CallVerdict.Unreachable)?.Value);
        Assert.Equal(("203", "202"), (own.After(CallVerdict.Unreachable)?.Value, own.After(CallVerdict.NoAnswer)?.Value));
        Assert.Null(Cursor(new ReachProfileConfig(ReachDefaults.Standard, ForwardUnreachable: new("203"))).After(CallVerdict.NoAnswer));

        static RouteCursor Cursor(ReachProfileConfig profile) => Decide(Question(FromOutside).With(("201", Standard(profile), null)), "201").Cursor;
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    [InlineData(true, "+31687654321", true)]
    public void Whoever_answers_outside_accepts_where_the_profile_says_so_also_for_a_forward_of_the_phone(bool? confirms, string? phone, bool asked)
    {
        var profile = new ReachProfileConfig(ReachDefaults.Standard, ForwardAlways: new("0612345678"), ConfirmsForwards: confirms);
        var decision = Decide(Question(FromOutside).With(("201", Standard(profile), new ReachOverrides(default, PhoneForward: new PhoneForwardConfig(phone)))), "201");
        Assert.Equal((phone ?? "0612345678", asked), (Rung(decision), decision.Cursor.Confirms));
        Assert.Equal(asked ? "calls, and is asked to accept" : "calls", decision.Reasons[^1].Value);
    }

    [Fact]
    public void Whoever_is_called_outside_after_the_user_accepts_and_nobody_does_after_somebody_else()
    {
        var profile = new ReachProfileConfig(ReachDefaults.Standard, ForwardNoAnswer: new("202"), ForwardBusy: new("0612345678"), ConfirmsForwards: true);
        var other = new ReachProfileConfig(ReachDefaults.Standard, ForwardNoAnswer: new("0687654321"));
        var question = Question(FromOutside).With(("201", Standard(profile), null), ("202", Standard(other), null));
        var first = Decide(question, "201").Cursor;
        Assert.False(first.Confirms);
        Assert.True(Decide(question, first.After(CallVerdict.Busy)!.Value.Value, first.Onward()).Cursor.Confirms);
        var second = Decide(question, "202", first.Onward()).Cursor;
        Assert.False(Decide(question, second.After(CallVerdict.NoAnswer)!.Value.Value, second.Onward()).Cursor.Confirms);
    }

    [Fact]
    public void User_who_is_not_to_be_disturbed_is_as_busy()
    {
        var quiet = new ReachOverrides(default, DoNotDisturb: true);
        Assert.Equal(nameof(CallVerdict.Busy), Rung(Decide(Question(FromOutside).With(("201", Standard(), quiet)), "201")));
        var profile = new ReachProfileConfig(ReachDefaults.Standard, ForwardBusy: new("202"));
        Assert.Equal("202", Rung(Decide(Question(FromOutside).With(("201", Standard(profile), quiet)), "201")));
    }

    [Fact]
    public void Forward_set_on_the_phone_wins()
    {
        var profile = new ReachProfileConfig(ReachDefaults.Standard, ForwardAlways: new("202"));
        var phone = new ReachOverrides(default, PhoneForward: new PhoneForwardConfig(Always: "203"));
        Assert.Equal("203", Rung(Decide(Question(FromOutside).With(("201", Standard(profile), phone)), "201")));
    }

    [Fact]
    public void Two_users_who_forward_to_each_other_close_a_circle()
    {
        var one = Standard(new ReachProfileConfig(ReachDefaults.Standard, ForwardAlways: new("202")));
        var other = Standard(new ReachProfileConfig(ReachDefaults.Standard, ForwardAlways: new("201")));
        Assert.Equal(nameof(CallVerdict.Looped), Rung(Decide(Question(FromOutside).With(("201", one, null), ("202", other, null)), "201")));
    }

    [Theory]
    [InlineData(HuntOrder.Simultaneous, false, "201 203")]
    [InlineData(HuntOrder.Simultaneous, true, "202 203")]
    [InlineData(HuntOrder.Fixed, false, "201")]
    [InlineData(HuntOrder.Fixed, true, "202")]
    public void Forwards_of_members_count_only_where_the_group_allows_them(HuntOrder order, bool allows, string expected)
    {
        var group = new RoutingConfig("300", "Sales", Group: new GroupConfig(["201", "203"], order, AllowsForwarding: allows));
        var forwarded = Standard(new ReachProfileConfig(ReachDefaults.Standard, ForwardAlways: new("202"), ForwardBusy: new("209")));
        var decision = Decide(Question(FromOutside, group).With(("201", forwarded, null)), "300");
        Assert.Equal(expected, Rung(decision));
        Assert.False(decision.Cursor.After(CallVerdict.Busy) is { Value: "209" });
    }

    private static ReachConfig Standard(params ReachProfileConfig[] profiles) => new(default, [.. profiles]);
}
