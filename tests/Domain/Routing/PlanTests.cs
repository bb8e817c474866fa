using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Call plans: SPEC R3.</summary>
public sealed class PlanTests
{
    private static readonly RoutingConfig Plan = new("350", "Plan", Plan: new PlanConfig(
        [new("201", 10), new("300", 15), new("301", 30), new("0612345678", 25)], "Plan"));

    private static readonly RoutingConfig Together = Group("300", "202", "203") with
    {
        Group = new GroupConfig(["202", "203"], NoAnswer: "209", NoAnswerSeconds: 60, Prefix: "Team"),
    };

    private static readonly RoutingConfig Turns = Group("301", "204", "205", "206") with
    {
        Group = new GroupConfig(["204", "205", "206"], HuntOrder.Fixed, MemberSeconds: 15, Busy: "209", NoAnswerSeconds: 60),
    };

    [Theory]
    [InlineData(CallVerdict.NoAnswer)]
    [InlineData(CallVerdict.Busy)]
    [InlineData(CallVerdict.Unreachable)]
    public void Step_follows_step_each_for_its_time(CallVerdict outcome)
    {
        var rung = Follow(Question(FromOutside, Plan, Together, Turns), "350", outcome);
        Assert.Equal("201/10 202 203/15 204/15 205/15 0612345678/25", string.Join(' ', rung));
    }

    [Fact]
    public void Prefixes_of_the_plan_and_of_its_steps_are_shown()
    {
        var question = Question(FromOutside, Plan, Together, Turns);
        var first = Decide(question, "350");
        Assert.Equal("Plan", first.Cursor.Prefix);
        Assert.Equal("Plan Team", Decide(question, first.Cursor.After(CallVerdict.NoAnswer)!.Value.Value, first.Cursor.Onward()).Cursor.Prefix);
    }

    [Fact]
    public void Group_at_the_end_of_a_plan_leads_on_itself()
    {
        var plan = Plan with { Plan = new PlanConfig([new("201", 10), new("300", 100)]) };
        Assert.Equal("201/10 202 203/60 209/-", string.Join(' ', Follow(Question(FromOutside, plan, Together), "350", CallVerdict.NoAnswer)));
    }

    [Fact]
    public void Plans_nest_and_a_circle_is_passed_over()
    {
        var outer = Plan with { Plan = new PlanConfig([new("351", 10), new("202", 11)]) };
        var inner = new RoutingConfig("351", "Inner", Plan: new PlanConfig([new("203", 12), new("350", 13), new("204", 14)]));
        var question = Question(FromOutside, outer, inner);
        var first = Decide(question, "350");
        Assert.Equal("203", Rung(first));
        var second = Decide(question, "350", first.Cursor.Onward());
        Assert.Equal(CallVerdict.Looped, Assert.IsType<RouteDecision.Refused>(second).Verdict);
        Assert.Equal("204", second.Cursor.After(CallVerdict.Looped)!.Value.Value);
    }

    [Fact]
    public void Menu_in_a_plan_is_its_end()
    {
        var menu = new RoutingConfig("700", "Menu", Menu: new MenuConfig([new("1", "202")]));
        var plan = Plan with { Plan = new PlanConfig([new("700", 10), new("203", 11)]) };
        var asked = Decide(Question(FromOutside, plan, menu), "350");
        Assert.False(asked.Cursor.LeadsOn);
    }

    [Fact]
    public void What_is_wrong_is_named()
    {
        string Wrong(PlanConfig plan) => string.Join(' ', RoutingRules.Check(Plan with { Plan = plan }, 3).Select(error => $"{error.Field} {error.Rule}"));
        Assert.Equal("plan.steps range", Wrong(new PlanConfig([])));
        Assert.Equal("plan.steps[0].to format plan.steps[0].seconds range", Wrong(new PlanConfig([new("x", 4)])));
        Assert.Equal("plan.steps[1].to loop", Wrong(new PlanConfig([new("201"), new("350")])));
    }

    private static List<string> Follow(RouteQuestion question, string to, CallVerdict outcome)
    {
        var rung = new List<string>();
        var decision = Decide(question, to);
        while (true)
        {
            rung.Add($"{Rung(decision)}/{decision.Cursor.RingTime?.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}");
            if (decision.Cursor.After(outcome) is not { } next)
                return rung;
            decision = Decide(question, next.Value, decision.Cursor.Onward());
        }
    }

    [Theory]
    [InlineData(true, true, "0612345678", true)]
    [InlineData(true, false, "0612345678", true)]
    [InlineData(false, true, "0612345678", true)]
    [InlineData(false, false, "0612345678", false)]
    public void Whoever_answers_outside_accepts_the_call_where_anything_on_the_way_says_so(bool plan, bool forward, string rung, bool expected)
    {
        var question = Question(
            FromOutside,
            new RoutingConfig("300", "Plan", Plan: new PlanConfig([new("301", 20)], Confirms: plan)),
            new RoutingConfig("301", "Away", Forward: new ForwardConfig("0612345678", Confirms: forward)));
        var decision = Decide(question, "300");
        Assert.Equal((rung, expected), (Rung(decision), decision.Cursor.Confirms));
    }

    [Fact]
    public void Nobody_accepts_what_comes_after_a_group_that_asks_its_members()
    {
        var group = new RoutingConfig("300", "Group", Group: new GroupConfig(["0612345678"], HuntOrder.Fixed, NoAnswer: "0687654321", Confirms: true));
        var question = Question(FromOutside, group);
        var first = Decide(question, "300");
        Assert.True(first.Cursor.Confirms);
        var next = first.Cursor.After(CallVerdict.NoAnswer)!.Value.Value;
        Assert.False(Decide(question, next, first.Cursor.Onward()).Cursor.Confirms);
    }
}
